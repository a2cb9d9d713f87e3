using KnowledgeGraph.Benchmarks.Analysis;
using KnowledgeGraph.Benchmarks.Http;
using KnowledgeGraph.Benchmarks.Neo4j;
using KnowledgeGraph.Benchmarks.Store;

// One word says which benchmark; each prints how it is called when its arguments are missing.
return args switch
{
    ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
    ["execute", .. var rest] => await ExecutionBenchmark.RunAsync(rest),
    ["store-write", .. var rest] => await WriteBenchmark.RunAsync(rest),
    ["store-read", var folder] => await ReadBenchmark.RunAsync(folder),
    ["paths", _, ..] => PathsBenchmark.Run(args[1..]),
    ["neo4j", .. var rest] => await Neo4jBenchmark.RunAsync(rest),
    ["neo4j-record", .. var rest] => await ImportLimit.RecordAsync(rest),
    ["neo4j-replay", .. var rest] => await ImportLimit.ReplayAsync(rest),
    ["limit", .. var rest] => await LimitServer.RunAsync(rest),
    ["graph-api", .. var rest] => await GraphQLOverhead.RunAsync(rest),
    ["leiden", .. var rest] => LeidenBenchmark.Run(rest),
    ["suggestions", .. var rest] => SuggestionBenchmark.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: benchmarks http KG DATA [SECONDS [ROUNDS [QUERY]]]");
    Console.Error.WriteLine("       benchmarks neo4j KG BOLT-ADDRESS PROCESS-ID PEER-FOLDER [SECONDS [ROUNDS [QUERY]]]");
    Console.Error.WriteLine("       benchmarks neo4j-record KG BOLT-ADDRESS FOLDER FILE");
    Console.Error.WriteLine("       benchmarks neo4j-replay BOLT-ADDRESS PROCESS-ID FILE SECONDS");
    Console.Error.WriteLine("       benchmarks store-write [PAPERS]");
    Console.Error.WriteLine("       benchmarks store-read FOLDER");
    Console.Error.WriteLine("       benchmarks execute DATA [SECONDS [QUERY]]");
    Console.Error.WriteLine("       benchmarks graph-api DATA [QUESTIONS]");
    Console.Error.WriteLine("       benchmarks suggestions FOLDER-OF-ANTHOLOGY [AUTHORS]");
    Console.Error.WriteLine("       benchmarks leiden FOLDER-OF-ANTHOLOGY [PYTHON]");
    Console.Error.WriteLine("       benchmarks paths PAPERS|FOLDER-OF-ANTHOLOGY [PYTHON [QUERIES [QUERIES-FOR-IGRAPH [CROSSING [QUESTIONS]]]]]");
    return 2;
}
