using System.Globalization;
using KnowledgeGraph.CrashWriter;
using KnowledgeGraph.Storage;
using KnowledgeGraph.Storage.Embedded;

// Usage: FOLDER BUDGET UNANSWERED. Writes numbered batches for ever, from where the folder ends, as many of them without an answer at a
// time as it is told, and prints the number of each once it is acknowledged. Made to be killed at any moment.
var budget = long.Parse(args[1], CultureInfo.InvariantCulture);
var unanswered = int.Parse(args[2], CultureInfo.InvariantCulture);
await using var store = EmbeddedGraphStore.Open(args[0], new EmbeddedStoreOptions { OverlayBudget = budget });
Console.Out.WriteLine("open");
var answers = new Queue<(int Number, Task<WriteResult> Answer)>();
for (var number = NumberedBatch.CountIn(store); ; number++)
{
    answers.Enqueue((number, store.WriteAsync(NumberedBatch.Of(number)).AsTask()));
    if (answers.Count == unanswered)
    {
        var (acknowledged, answer) = answers.Dequeue();
        await answer;
        Console.Out.WriteLine(acknowledged.ToString(CultureInfo.InvariantCulture));
    }

    if (number % 16 == 15) await store.CompactAsync();
}
