using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People.Suggestions;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Tests.People.Suggestions;

public sealed class CollaboratorSuggestionsTests
{
    /// <summary>0 and 1 wrote together, so did 1 and 2, and 2 and 3; 4 is cited by 0 and shares a topic; 5 has stopped long ago.</summary>
    private static readonly PaperScope Scope = new PaperFilter().Compile(TestGraph.Of(
        [[0, 1], [1, 2], [2, 3], [4], [0], [1, 5]],
        years: [2008, 2009, 2009, 2009, 2009, 1990],
        citations: [(4, 3), (1, 0)],
        topics: [(4, 0), (3, 0), (1, 1)],
        venues: [(0, 0), (1, 0), (3, 1)]));

    [Fact]
    public void Run_Author_SuggestsOthersThanCoauthorsWithReasons()
    {
        var result = CollaboratorSuggestions.Run(Scope, TestGraph.Author(0));

        Assert.Equal([2, 3, 4, 5], result.Suggestions.Select(one => (int)one.Author.Number).Order());
        var scores = result.Suggestions.Select(one => one.Score).ToArray();
        Assert.Equal(scores.OrderDescending(), scores);
        var second = Of(result, 2);
        Assert.Equal(2, second.Distance);
        Assert.Equal([TestGraph.Author(1)], Reason(second.Reasons, ReasonKind.CommonCollaborators).Nodes);
        Assert.Equal([TestGraph.Paper(1)], Reason(second.Reasons, ReasonKind.CitedBy).Nodes);
        Assert.Equal(1, Reason(second.Reasons, ReasonKind.SharedVenues).Value, 1e-9);
        var fourth = Of(result, 4);
        Assert.Null(fourth.Distance);
        Assert.Equal([TestGraph.Paper(3)], Reason(fourth.Reasons, ReasonKind.Cites).Nodes);
        Assert.Equal([new NodeId(NodeKind.Topic, 0)], Reason(fourth.Reasons, ReasonKind.SharedTopics).Nodes);
        Assert.Equal(1, Reason(fourth.Reasons, ReasonKind.SharedTopics).Value, 1e-9);
    }

    [Fact]
    public void Run_CounterReasons_NameWhatSpeaksAgainst()
    {
        var result = CollaboratorSuggestions.Run(Scope, TestGraph.Author(0));

        Assert.Equal(0, Reason(Of(result, 4).CounterReasons, ReasonKind.NobodyInCommon).Value);
        Assert.Equal(3, Reason(Of(result, 3).CounterReasons, ReasonKind.NobodyInCommon).Value);
        Assert.Equal(1990, Reason(Of(result, 5).CounterReasons, ReasonKind.NotActive).Value);
        Assert.Contains(Of(result, 2).CounterReasons, reason => reason.Kind == ReasonKind.OtherTopics);
        Assert.DoesNotContain(Of(result, 4).CounterReasons, reason => reason.Kind == ReasonKind.NotActive);
    }

    [Fact]
    public void Run_TopicsThatAreNotKnown_SpeakAgainstNobody()
    {
        var scope = new PaperFilter().Compile(TestGraph.Of([[0, 1], [1, 2], [1, 3]], topics: [(0, 0), (1, 1)]));

        var result = CollaboratorSuggestions.Run(scope, TestGraph.Author(0));

        Assert.Contains(Of(result, 2).CounterReasons, reason => reason.Kind == ReasonKind.OtherTopics);
        Assert.DoesNotContain(Of(result, 3).CounterReasons, reason => reason.Kind == ReasonKind.OtherTopics);
    }

    [Fact]
    public void Run_Constraints_LeaveOnlyWhoFulfilsThem()
    {
        Assert.Equal([2, 5], Numbers(new() { MaxDistance = 2 }));
        Assert.Equal([2, 3, 4], Numbers(new() { ActiveSince = 2000 }));
        Assert.Equal([4], Numbers(new() { Topics = [new NodeId(NodeKind.Topic, 0)] }));
        Assert.Equal([1, 2, 3, 4, 5], Numbers(new() { IncludeCoauthors = true }));
        Assert.Empty(Numbers(new() { MinCareer = 5 }));
        Assert.Empty(Numbers(new() { Institutions = [] }));
        Assert.Equal(2, Numbers(new() { Count = 2 }).Length);
    }

    [Fact]
    public void Run_FilteredYears_UseNothingOutsideThem()
    {
        var scope = new PaperFilter { LastYear = 2008 }.Compile(Scope.Topology);

        Assert.Equal([5], CollaboratorSuggestions.Run(scope, TestGraph.Author(0)).Suggestions.Select(one => (int)one.Author.Number));
    }

    [Fact]
    public void Run_RandomGraphs_NeverSuggestOneselfOrACoauthorAndIsTheSameTwice()
    {
        var random = new Random(181);
        for (var round = 0; round < 150; round++)
        {
            var scope = new PaperFilter().Compile(TestGraph.Random(random, 40, 30, 4));
            var options = new SuggestionOptions { Diversity = round % 3 / 2.0, Count = 8 };

            var first = CollaboratorSuggestions.Run(scope, TestGraph.Author(0), options);
            var second = CollaboratorSuggestions.Run(scope, TestGraph.Author(0), options);

            Assert.Equal(first.Suggestions.Select(one => one.Author), second.Suggestions.Select(one => one.Author));
            Assert.All(first.Suggestions, one => Assert.True(one.Distance is null or > 1));
            Assert.Equal(first.Suggestions.Count, first.Suggestions.Select(one => one.Author).Distinct().Count());
            Assert.True(first.Considered >= first.Suggestions.Count);
        }
    }

    [Fact]
    public void Run_BudgetThatEnds_SaysSo() =>
        Assert.False(CollaboratorSuggestions.Run(Scope, TestGraph.Author(0), null, new RunBudget(1)).Report.IsComplete);

    [Fact]
    public void Run_AuthorWhoIsNotThere_IsRefused() =>
        Assert.Throws<ArgumentException>(() => CollaboratorSuggestions.Run(Scope, TestGraph.Author(99)));

    private static int[] Numbers(SuggestionOptions options) =>
        [.. CollaboratorSuggestions.Run(Scope, TestGraph.Author(0), options).Suggestions.Select(one => (int)one.Author.Number).Order()];

    private static CollaboratorSuggestion Of(SuggestionsResult result, int author) =>
        Assert.Single(result.Suggestions, one => one.Author == TestGraph.Author(author));

    private static SuggestionReason Reason(IReadOnlyList<SuggestionReason> reasons, ReasonKind kind) =>
        Assert.Single(reasons, reason => reason.Kind == kind);
}
