using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People.Teams;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.People.Teams;

public sealed class TeamFormationTests
{
    [Fact]
    public void Find_TwoExpertsOfTheSameRank_TakesTheOneWhoIsClose()
    {
        // 0 knows topic 0; 1 and 2 know topic 1 alike; 0 has written with 2.
        var graph = TestGraph.Of(
            [[0], [1], [2], [0, 2]], years: [2009, 2009, 2009, 2009], topics: [(0, 0), (1, 1), (2, 1)]);

        var team = TeamFormation.Find(new PaperFilter().Compile(graph), [Topic(0), Topic(1)], new() { Size = 2 });

        Assert.Equal([TestGraph.Author(0), TestGraph.Author(2)], team.Members.Select(member => member.Author));
        Assert.Equal([0, 1], team.Members[0].Distances);
        Assert.Equal([1.0, 0.0], team.Members[0].Expertise);
        Assert.Equal(1, team.Coverage);
        Assert.Empty(team.Uncovered);
    }

    [Fact]
    public void Find_TopicWithoutPapers_IsNamedAsUncovered()
    {
        var graph = TestGraph.Of([[0], [1]], years: [2000, 2009], topics: [(0, 0), (1, 1)]);
        var scope = new PaperFilter { LastYear = 2005 }.Compile(graph);

        var team = TeamFormation.Find(scope, [Topic(0), Topic(1)]);

        Assert.Equal([Topic(1)], team.Uncovered);
        Assert.Equal([TestGraph.Author(0)], team.Members.Select(member => member.Author));
        Assert.Equal(0.5, team.Coverage);
    }

    [Fact]
    public void Find_RandomGraphs_CoversEveryTopicThatHasAnExpert()
    {
        var random = new Random(193);
        for (var round = 0; round < 60; round++)
        {
            var teams = Enumerable.Range(0, 20)
                .Select(_ => Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(9)).Distinct().ToArray()).ToArray();
            var about = Enumerable.Range(0, 20).Select(paper => (paper, random.Next(3))).ToArray();
            var graph = TestGraph.Of(teams, 9, Enumerable.Repeat((short)2009, 20).ToArray(), topics: [.. about, (0, 2)]);
            var scope = new PaperFilter().Compile(graph);
            NodeId[] topics = [Topic(0), Topic(1), Topic(2)];

            var team = TeamFormation.Find(scope, topics, new() { Size = 3 });

            Assert.All(team.Uncovered, topic => Assert.Equal(0, graph.TopicPapers.Degree((int)topic.Number)));
            Assert.True(team.Members.Count <= 3);
            Assert.Equal(team.Members.Count, team.Members.Select(member => member.Author).Distinct().Count());
            Assert.Equal(
                topics.Select((_, topic) => team.Members.Max(member => member.Expertise[topic])).Average(), team.Coverage, 1e-9);
            Assert.True(team.Coverage >= 0.5 * topics.Count(topic => graph.TopicPapers.Degree((int)topic.Number) > 0) / 3.0);
        }
    }

    [Fact]
    public void Find_BudgetThatEnds_SaysSo()
    {
        var graph = TestGraph.Of([[0, 1], [1, 2]], years: [2009, 2009], topics: [(0, 0), (1, 0)]);
        Assert.False(TeamFormation.Find(new PaperFilter().Compile(graph), [Topic(0)], null, new RunBudget(2)).Report.IsComplete);
    }

    [Fact]
    public void Find_NoTopics_IsRefused()
    {
        var scope = new PaperFilter().Compile(TestGraph.Of([[0]]));
        Assert.Throws<ArgumentException>(() => TeamFormation.Find(scope, []));
        Assert.Throws<ArgumentException>(() => TeamFormation.Find(scope, [Topic(7)]));
    }

    private static NodeId Topic(int number) => new(NodeKind.Topic, number);
}
