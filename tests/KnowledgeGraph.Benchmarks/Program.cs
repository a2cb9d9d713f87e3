using KnowledgeGraph.Benchmarks.Http;

// One word says which benchmark; each prints how it is called when its arguments are missing.
return args switch
{
    ["http", .. var rest] => await HttpBenchmark.RunAsync(rest),
    ["execute", .. var rest] => await ExecutionBenchmark.RunAsync(rest),
    ["limit", .. var rest] => await LimitServer.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: benchmarks http KG DATA [SECONDS [ROUNDS [QUERY]]]");
    Console.Error.WriteLine("       benchmarks execute DATA [SECONDS [QUERY]]");
    return 2;
}
