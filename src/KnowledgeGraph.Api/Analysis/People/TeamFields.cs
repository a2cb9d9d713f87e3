using KnowledgeGraph.Analysis.People.Teams;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Api.Analysis.Declaring;
using KnowledgeGraph.Api.Analysis.Requests;
using KnowledgeGraph.Api.Analysis.Running;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Types.Building;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Api.Analysis.People;

/// <summary>The field <c>team</c>: people who cover topics and are close to each other.</summary>
internal static class TeamFields
{
    private const string TypeName = "Team";
    private const string MemberType = "TeamMember";
    private const string ExpertiseType = "TopicExpertise";
    private const int MaxTopics = 20;
    private const int MaxSize = 20;
    private const int MaxExperts = 200;

    public static void Declare(ObjectTypeBuilder<Root> query) => query
        .Heavy("team", TypeName, "People who together cover some topics and are close to each other. The best team cannot be found in " +
            "reasonable time; this one grows from each expert of the rarest topic, always by who adds most.")
        .Argument("topics", "[ID!]!", $"What to cover, 1 to {MaxTopics} topics, by any id.")
        .Argument("size", "Int!", $"People, 1 to {MaxSize}.", "4")
        .Argument("expertsPerTopic", "Int!", $"Experts of each topic that are thought of, 1 to {MaxExperts}.", "25")
        .Argument("closeness", "Float!", "What closeness is worth beside expertise: 0 nothing, 1 as much.", "0.5")
        .Argument("halfLifeYears", "Float!", "Years after which a paper counts half for expertise.", "5")
        .Argument("maxDistance", "Int!", "People further apart than this count as strangers, 1 to 20.", "6")
        .FilterArgument("Only what these papers say counts.")
        .RunsAnalysis<TeamFound>(PlanAsync);

    public static void DeclareTypes(SchemaBuilder schema)
    {
        schema.HeavyResult<TeamFound>(TypeName, "A team for some topics.", type => type
            .List("members", MemberType, "In the order in which they were chosen; fewer than asked for if there are no more experts.",
                answer =>
                answer.Value.Members)
            .Float("score", "Coverage and closeness as they were weighed; comparable between teams for the same topics.", answer =>
                answer.Value.Score)
            .Float("coverage", "Mean over the topics of the best member's expertise, 0 to 1.", answer => answer.Value.Coverage)
            .Nodes("uncovered", "Topic", "Topics on which no member has a paper.", answer => answer.Value.Uncovered));
        schema.Object<TeamMemberRow>(MemberType, type => type
            .Description("A member of a team and what they know.")
            .Node("author", "Author", "Who.", member => member.Author)
            .List("expertise", ExpertiseType, "For each topic asked for.", member => member.Expertise)
            .IntsOrNull("distances", "Joint papers to each member in the order of the team; 0 to themselves, null to strangers.", member =>
                member.Distances));
        schema.Object<TopicExpertise>(ExpertiseType, type => type
            .Description("How much a person knows of a topic.")
            .Node("topic", "Topic", "Of what.", expertise => expertise.Topic)
            .Float("value", "0 to 1: the person's papers on it, faded with age, over those of its first expert.", expertise =>
                expertise.Value));
    }

    private static async ValueTask<AnalysisPlan<TeamFound>> PlanAsync(AnalysisCall call)
    {
        var topics = await call.SomeNodesAsync("topics", NodeKind.Topic, MaxTopics).ConfigureAwait(false);
        var options = new TeamOptions
        {
            Size = call.Int("size", 1, MaxSize),
            ExpertsPerTopic = call.Int("expertsPerTopic", 1, MaxExperts),
            Closeness = call.Double("closeness", 0, 1),
            HalfLifeYears = call.Double("halfLifeYears", 0.01, 1_000),
            MaxDistance = call.Int("maxDistance", 1, 20),
        };
        var scope = await call.ScopeAsync().ConfigureAwait(false);
        return new("greedy-team-formation", Price(call.Topology, topics, options), budget =>
        {
            var found = TeamFormation.Find(scope, topics, options, budget);
            return new(TeamFound.Of(topics, found), found.Report);
        });
    }

    /// <summary>The papers of the topics with their teams, and a search between each two experts, some steps around both.</summary>
    private static long Price(GraphTopology topology, NodeId[] topics, TeamOptions options)
    {
        long papers = topics.Sum(topic => (long)topology.TopicPapers.Degree(topology.Topics.VertexOf(topic)));
        var team = topology.Papers.Count == 0 ? 0 : 1 + (topology.PaperAuthors.EdgeCount / topology.Papers.Count);
        long experts = (long)topics.Length * options.ExpertsPerTopic;
        return (papers * (1 + team)) + (experts * options.Size * options.ExpertsPerTopic * team * team);
    }
}
