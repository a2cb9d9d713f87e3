using KnowledgeGraph.Analysis.Topologies.Projections;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.Paths;

/// <summary>The input that says how strong a tie between two co-authors is.</summary>
internal static class TieStrengthInput
{
    private const double LongestHalfLife = 1_000;

    public static void Declare(SchemaBuilder schema)
    {
        schema.Enum("TieMeasure", type => type
            .Description("What one joint paper adds to the strength of a tie.")
            .Value(TieMeasure.JointPapers, "JOINT_PAPERS", "One: the strength is the number of joint papers.")
            .Value(TieMeasure.Newman, "NEWMAN", "1 / (n − 1) for n authors, so that each author gives one unit a paper (Newman 2001)."));
        schema.Enum("LargeTeamPolicy", type => type
            .Description("What a paper of very many authors means for the ties between them.")
            .Value(LargeTeamPolicy.Keep, "KEEP", "It counts like any other.")
            .Value(LargeTeamPolicy.Ignore, "IGNORE", "It makes no tie at all.")
            .Value(LargeTeamPolicy.Dilute, "DILUTE", "It counts less: `largeTeam` / n of the usual."));
        schema.InputObject(PathTypes.StrengthInput, type => type
            .Description("How strong ties are. A path of strong ties has a small sum of 1 / strength over its steps.")
            .Field("measure", "TieMeasure!", "What a joint paper adds.", "JOINT_PAPERS")
            .Field("halfLifeYears", "Float", "Years after which a paper counts half; age does not matter if left out.")
            .Field("referenceYear", "Int", "The year in which a paper counts fully, as do later ones; the newest year of the graph " +
                "if left out.")
            .Field("largeTeam", "Int!", "Teams above this are large; 2 or more.", "50")
            .Field("largeTeams", "LargeTeamPolicy!", "What papers of large teams count.", "KEEP"));
    }

    /// <summary>Null if the input was left out.</summary>
    public static TieStrength? Read(InputValue input)
    {
        if (input.IsNullOrAbsent) return null;
        double? halfLife = input["halfLifeYears"] is { IsNullOrAbsent: false } years ? years.AsDouble() : null;
        if (halfLife is { } value && !(value > 0 && value <= LongestHalfLife))
            throw AnalysisErrors.OutOfRange("strength.halfLifeYears", value, 0, LongestHalfLife);
        return new TieStrength
        {
            Measure = input["measure"].AsEnum<TieMeasure>(),
            HalfLifeYears = halfLife,
            ReferenceYear = input["referenceYear"] is { IsNullOrAbsent: false } year
                ? (int)AnalysisCall.Bounded("strength.referenceYear", year.AsInt64(), 1, 9_999)
                : null,
            LargeTeam = (int)AnalysisCall.Bounded("strength.largeTeam", input["largeTeam"].AsInt64(), 2, int.MaxValue),
            LargeTeams = input["largeTeams"].AsEnum<LargeTeamPolicy>(),
        };
    }
}
