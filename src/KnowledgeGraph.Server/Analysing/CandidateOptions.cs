using System.CommandLine;
using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Api.Naming;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Server.Analysing;

/// <summary>Options of <c>kg suggest</c> that say who may be suggested; all of them hold together.</summary>
internal sealed class CandidateOptions
{
    private readonly Option<string[]> _institutions = new("--institution")
    {
        Description = "Only people of this institution (name, key or any id); several mean any of them.",
    };

    private readonly Option<string[]> _countries = new("--country")
    {
        Description = "Only people of an institution in this country, by ISO 3166 code such as NO; several mean any of them.",
    };

    private readonly Option<string[]> _topics = new("--topic")
    {
        Description = "Only people with a paper on this topic (name, key or any id); several mean any of them.",
    };

    private readonly Option<int?> _since = new("--active-since") { Description = "Only people with a paper in this year or later." };
    private readonly Option<int?> _minCareer = new("--min-career") { Description = "Years from first to last paper at least." };
    private readonly Option<int?> _maxCareer = new("--max-career") { Description = "Years from first to last paper at most." };
    private readonly Option<int?> _distance = new("--max-distance") { Description = "Only people at most this many joint papers away." };
    private readonly Option<bool> _coauthors = new("--include-coauthors") { Description = "Suggest present co-authors too." };

    public void AddTo(Command command)
    {
        Option[] all = [_institutions, _countries, _topics, _since, _minCareer, _maxCareer, _distance, _coauthors];
        foreach (var option in all) command.Options.Add(option);
    }

    /// <exception cref="LookupException">An institution or a topic is not found, or it is not clear which is meant.</exception>
    public async Task<SuggestionOptions> ReadAsync(AnalysisRun run) => new()
    {
        Institutions = await InstitutionsAsync(run),
        Topics = await NamedAsync(run, _topics, NodeKind.Topic),
        ActiveSince = run.Arguments.GetValue(_since),
        MinCareer = run.Arguments.GetValue(_minCareer),
        MaxCareer = run.Arguments.GetValue(_maxCareer),
        MaxDistance = run.Arguments.GetValue(_distance) is { } hops ? Math.Max(1, hops) : null,
        IncludeCoauthors = run.Arguments.GetValue(_coauthors),
    };

    /// <summary>Those named, those of the countries, or those that are both; null for any.</summary>
    private async Task<NodeId[]?> InstitutionsAsync(AnalysisRun run)
    {
        var named = await NamedAsync(run, _institutions, NodeKind.Institution);
        if (run.Arguments.GetValue(_countries) is not { Length: > 0 } countries) return named;
        var found = await CountryInstitutions.ReadAsync(run.Session.Snapshot, countries, run.Cancellation);
        return named is null ? found : [.. found.Intersect(named)];
    }

    private static async Task<NodeId[]?> NamedAsync(AnalysisRun run, Option<string[]> option, NodeKind kind) =>
        run.Arguments.GetValue(option) is { Length: > 0 } names
            ? await new NamedNodeFinder(run.Session.Snapshot, kind).FindAllAsync(names, run.Cancellation)
            : null;
}
