using KnowledgeGraph.Analysis.People.Conflicts;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The input that says what counts as a conflict. Its defaults are those of <see cref="ConflictPolicy"/>.</summary>
internal static class ConflictPolicyInput
{
    public const string TypeName = "ConflictPolicy";

    public static void Declare(SchemaBuilder schema) => schema.InputObject(TypeName, type => type
        .Description("What keeps a reviewer from judging an author's work. Venues differ: each rule can be switched off.")
        .Field("coauthorYears", "Int", "A joint paper in this many years up to `referenceYear` is a conflict; null for no such rule.", "5")
        .Field("olderJointPapersMatter", "Boolean!", "Older joint papers, and those without a year, are a possible conflict.", "true")
        .Field("maxTeamSize", "Int!", "Papers of more authors do not count as joint work; 2 or more.", "50")
        .Field("sameInstitutionMatters", "Boolean!", "The same institution, at whatever time, is a possible conflict.", "true")
        .Field("commonCollaborators", "Int", "So many common collaborators in those years are a possible conflict; null for no such " +
            "rule.", "5")
        .Field("referenceYear", "Int", "The year of the judgement; the newest year of the papers that count if left out."));

    public static ConflictPolicy Read(InputValue input) => input.IsNullOrAbsent ? new() : new ConflictPolicy
    {
        CoauthorYears = Int(input, "coauthorYears", 1, 1_000),
        OlderJointPapersMatter = input["olderJointPapersMatter"].AsBoolean(),
        MaxTeam = Int(input, "maxTeamSize", 2, int.MaxValue) ?? new ConflictPolicy().MaxTeam,
        SameInstitutionMatters = input["sameInstitutionMatters"].AsBoolean(),
        CommonCollaborators = Int(input, "commonCollaborators", 1, int.MaxValue),
        ReferenceYear = Int(input, "referenceYear", 1, 9_999),
    };

    private static int? Int(InputValue input, string name, int least, int most) =>
        input[name] is { IsNullOrAbsent: false } value ? (int)AnalysisCall.Bounded($"policy.{name}", value.AsInt64(), least, most) : null;
}
