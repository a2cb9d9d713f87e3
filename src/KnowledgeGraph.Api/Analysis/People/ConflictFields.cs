using KnowledgeGraph.Analysis.People.Conflicts;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Paths;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The field <c>conflicts</c>: what keeps reviewers from judging authors' work, with the evidence.</summary>
internal static class ConflictFields
{
    private const string TypeName = "ReviewConflicts";
    private const string PairType = "ConflictPair";
    private const string EvidenceType = "ConflictEvidence";
    private const string VerdictType = "ConflictVerdict";
    private const int MaxPairs = 10_000;

    public static void Declare(ObjectTypeBuilder<Root> query) => query
        .Heavy("conflicts", TypeName, "Whether the graph knows a conflict of interest between reviewers and authors, with the " +
            "evidence. What " +
            "it does not hold, such as advisors and family, it cannot see.")
        .Argument("reviewers", "[ID!]!", "Who would judge. " + PathFields.AuthorId)
        .Argument("authors", "[ID!]!", $"Whose work would be judged. At most {MaxPairs} pairs in all. " + PathFields.AuthorId)
        .Argument("policy", ConflictPolicyInput.TypeName, "What counts as a conflict; the defaults if left out.")
        .FilterArgument("Papers that count.")
        .RunsAnalysis<ConflictsFound>(PlanAsync);

    public static void DeclareTypes(SchemaBuilder schema)
    {
        ConflictPolicyInput.Declare(schema);
        DeclareEnums(schema);
        schema.HeavyResult<ConflictsFound>(TypeName, "A verdict for every pair.", type => type
            .List("pairs", PairType, "By reviewer and then author as they were given. After a stop those that were judged by then.",
                answer =>
                answer.Value.Pairs));
        schema.Object<ConflictPair>(PairType, type => type
            .Description("The verdict on one reviewer and one author.")
            .Node("reviewer", "Author", "Who would judge.", pair => pair.Reviewer)
            .Node("author", "Author", "Whose work would be judged.", pair => pair.Author)
            .Enum("verdict", VerdictType, "The gravest of the evidence.", pair => pair.Verdict)
            .List("evidence", EvidenceType, "Gravest first; none where there is no conflict.", pair => pair.Evidence));
        schema.Object<ConflictEvidence>(EvidenceType, type => type
            .Description("One finding.")
            .Enum("kind", "ConflictKind", "Which rule; it says what the nodes are.", evidence => evidence.Kind)
            .Enum("verdict", VerdictType, "What this finding alone amounts to.", evidence => evidence.Verdict)
            .AnyNodes("nodes", "Papers, institutions or people; all that there are.", evidence => evidence.Nodes));
    }

    private static void DeclareEnums(SchemaBuilder schema)
    {
        schema.Enum(VerdictType, type => type
            .Description("What the policy says of a pair.")
            .Value(ConflictVerdict.None, "NONE", "Nothing in the graph speaks against it.")
            .Value(ConflictVerdict.Possible, "POSSIBLE", "A person should look at the evidence.")
            .Value(ConflictVerdict.Conflict, "CONFLICT", "The policy forbids it."));
        schema.Enum("ConflictKind", type => type
            .Description("Which rule of a policy found something.")
            .Value(ConflictKind.SamePerson, "SAME_PERSON", "Reviewer and author are one person. No nodes.")
            .Value(ConflictKind.RecentCoauthor, "RECENT_COAUTHOR", "Joint papers within the years of the policy. Nodes: papers, " +
                "newest first.")
            .Value(ConflictKind.FormerCoauthor, "FORMER_COAUTHOR", "Older joint papers. Nodes: papers, newest first.")
            .Value(ConflictKind.SameInstitution, "SAME_INSTITUTION", "Institutions of both. Nodes: institutions.")
            .Value(ConflictKind.CommonCollaborators, "COMMON_COLLABORATORS",
                "People whom both worked with in those years. Nodes: authors."));
    }

    private static async ValueTask<AnalysisPlan<ConflictsFound>> PlanAsync(AnalysisCall call)
    {
        var reviewers = await call.SomeNodesAsync("reviewers", NodeKind.Author).ConfigureAwait(false);
        var authors = await call.SomeNodesAsync("authors", NodeKind.Author).ConfigureAwait(false);
        if ((long)reviewers.Length * authors.Length > MaxPairs)
            throw AnalysisErrors.TooMany("reviewers × authors", reviewers.Length * authors.Length, MaxPairs);
        var policy = ConflictPolicyInput.Read(call.Argument("policy"));
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        return new("conflict-policy", Price(call.Topology, reviewers, authors), budget =>
        {
            var found = ReviewConflicts.Check(scope, reviewers, authors, policy, budget);
            return new(new(found.Pairs), found.Report);
        })
        {
            Bytes = static found => found.Pairs.Sum(pair => 64L + pair.Evidence.Sum(evidence => 48L + (8 * evidence.Nodes.Count))),
        };
    }

    /// <summary>The papers of everybody with their teams, and each reviewer's papers again for each author.</summary>
    private static long Price(GraphTopology topology, NodeId[] reviewers, NodeId[] authors)
    {
        var everybody = reviewers.Concat(authors).Sum(person => Papers(topology, person).ToArray().Sum(paper =>
            1L + topology.PaperAuthors.Degree(paper)));
        return everybody + (authors.Length * reviewers.Sum(person => (long)Papers(topology, person).Length));
    }

    private static ReadOnlySpan<int> Papers(GraphTopology topology, NodeId person) =>
        topology.AuthorPapers.Neighbours(topology.Authors.VertexOf(person));
}
