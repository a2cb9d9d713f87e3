namespace KnowledgeGraph.Analysis.CitationFlow.MainPaths;

/// <summary>Which main path is wanted.</summary>
public sealed record MainPathOptions
{
    /// <summary>Default: global.</summary>
    public MainPathSearch Search { get; init; } = MainPathSearch.Global;

    /// <summary>For key routes: how many of the heaviest citations; equal ones at the end count too. 1 to 1000. Default: 10.</summary>
    public int KeyRoutes { get; init; } = 10;

    /// <summary>For key routes: extend by the greatest sum rather than step by step. Default: true.</summary>
    public bool ExtendGlobally { get; init; } = true;

    /// <summary>Default: break by year.</summary>
    public CyclePolicy Cycles { get; init; } = CyclePolicy.BreakByYear;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(KeyRoutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(KeyRoutes, 1000);
    }
}
