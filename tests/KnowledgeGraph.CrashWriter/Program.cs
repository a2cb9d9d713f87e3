using System.Globalization;
using KnowledgeGraph.CrashWriter;
using KnowledgeGraph.Storage.Embedded;

// Usage: FOLDER BUDGET. Writes numbered batches for ever, from where the folder ends, and prints the number of each once it is
// acknowledged. Made to be killed at any moment.
var budget = long.Parse(args[1], CultureInfo.InvariantCulture);
await using var store = EmbeddedGraphStore.Open(args[0], new EmbeddedStoreOptions { OverlayBudget = budget });
Console.Out.WriteLine("open");
for (var number = NumberedBatch.CountIn(store); ; number++)
{
    await store.WriteAsync(NumberedBatch.Of(number));
    Console.Out.WriteLine(number.ToString(CultureInfo.InvariantCulture));
    if (number % 16 == 15) await store.CompactAsync();
}
