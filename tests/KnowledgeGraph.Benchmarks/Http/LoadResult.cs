namespace KnowledgeGraph.Benchmarks.Http;

/// <param name="Rate">Requests a second.</param>
/// <param name="ProcessorTime">Microseconds of processor time that the server spent on a request.</param>
internal readonly record struct LoadResult(double Rate, double ProcessorTime);
