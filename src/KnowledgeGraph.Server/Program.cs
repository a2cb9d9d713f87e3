System.Console.WriteLine("kg");
