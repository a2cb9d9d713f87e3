using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.Communities.Leiden;

namespace KnowledgeGraph.Analysis.Communities.Stability;

/// <summary>How far communities depend on the seed.</summary>
/// <param name="Best">The run of highest quality, the first of several.</param>
/// <param name="Qualities">Quality of each run, in the order of seeds.</param>
/// <param name="NormalisedMutualInformation">Mean over pairs of runs; 1 when all agree.</param>
/// <param name="AdjustedRandIndex">Mean over pairs of runs; 1 when all agree, about 0 when they agree by chance alone.</param>
/// <param name="Recoveries">
/// For each community of the best run how well the other runs find it again, 0 to 1; below about 0.6 it should not be believed.
/// </param>
/// <param name="Report">What all runs cost together. When it was stopped, runs were cut short and the agreement is of what they had.</param>
public sealed record StabilityResult(
    LeidenResult Best,
    IReadOnlyList<double> Qualities,
    double NormalisedMutualInformation,
    double AdjustedRandIndex,
    IReadOnlyList<double> Recoveries,
    RunReport Report);
