using KnowledgeGraph.Analysis.Budgets;
using KnowledgeGraph.Analysis.People.Conflicts;
using KnowledgeGraph.Analysis.Tests.Topologies;
using KnowledgeGraph.Analysis.Topologies;
using KnowledgeGraph.Analysis.Topologies.Filters;

namespace KnowledgeGraph.Analysis.Tests.People.Conflicts;

public sealed class ReviewConflictsTests
{
    /// <summary>0 and 1 wrote together lately, 0 and 2 long ago; 3 shares collaborators 1 and 4 with 0; 5 is a stranger.</summary>
    private static readonly GraphTopology Graph = TestGraph.Of(
        [[0, 1], [0, 2], [0, 1, 4], [3, 1], [3, 4], [5], [0, 2, 6, 7]], years: [2008, 1999, 2009, 2009, 2008, 2009, 2009]);

    [Fact]
    public void Check_Pairs_GiveVerdictAndEvidence()
    {
        var policy = new ConflictPolicy { CommonCollaborators = 2, MaxTeam = 3 };

        var pairs = Check(policy, [0], [0, 1, 2, 3, 5]);

        Assert.Equal(
            [ConflictVerdict.Conflict, ConflictVerdict.Conflict, ConflictVerdict.Possible, ConflictVerdict.Possible, ConflictVerdict.None],
            pairs.Select(pair => pair.Verdict));
        Assert.Equal(ConflictKind.SamePerson, Assert.Single(pairs[0].Evidence).Kind);
        Assert.Equal(ConflictKind.RecentCoauthor, pairs[1].Evidence[0].Kind);
        Assert.Equal([TestGraph.Paper(2), TestGraph.Paper(0)], pairs[1].Evidence[0].Nodes);
        Assert.Equal(ConflictKind.FormerCoauthor, Assert.Single(pairs[2].Evidence).Kind);
        Assert.Equal([TestGraph.Paper(1)], pairs[2].Evidence[0].Nodes);
        Assert.Equal(ConflictKind.CommonCollaborators, Assert.Single(pairs[3].Evidence).Kind);
        Assert.Equal([TestGraph.Author(1), TestGraph.Author(4)], pairs[3].Evidence[0].Nodes);
        Assert.Empty(pairs[4].Evidence);
    }

    [Fact]
    public void Check_RulesSwitchedOff_FindNothing()
    {
        var policy = new ConflictPolicy
        {
            CoauthorYears = null,
            OlderJointPapersMatter = false,
            CommonCollaborators = null,
            SameInstitutionMatters = false,
        };

        Assert.All(Check(policy, [0], [1, 2, 3, 5]), pair => Assert.Equal(ConflictVerdict.None, pair.Verdict));
    }

    [Fact]
    public void Check_ReferenceYear_MovesTheYearsThatCount()
    {
        var pair = Assert.Single(Check(new() { ReferenceYear = 2030 }, [0], [1]));

        Assert.Equal(ConflictVerdict.Possible, pair.Verdict);
        Assert.Equal(ConflictKind.FormerCoauthor, Assert.Single(pair.Evidence).Kind);
    }

    [Fact]
    public void Check_RandomGraphs_CallsJustRecentCoauthorsAConflict()
    {
        var random = new Random(191);
        for (var round = 0; round < 200; round++)
        {
            var topology = TestGraph.Random(random, 20, 10, 4);
            var people = Enumerable.Range(0, 10).Select(TestGraph.Author).ToArray();

            var result = ReviewConflicts.Check(
                new PaperFilter().Compile(topology), people, people, new() { CoauthorYears = 3, ReferenceYear = 2009 });

            Assert.Equal(100, result.Pairs.Count);
            foreach (var pair in result.Pairs)
            {
                var (one, other) = ((int)pair.Reviewer.Number, (int)pair.Author.Number);
                var recent = Enumerable.Range(0, 20).Any(paper => topology.PaperYears.Span[paper] > 2006
                    && topology.PaperAuthors.Neighbours(paper).Contains(one) && topology.PaperAuthors.Neighbours(paper).Contains(other));
                Assert.Equal(one == other || recent, pair.Verdict == ConflictVerdict.Conflict);
            }
        }
    }

    [Fact]
    public void Check_BudgetThatEnds_ListsOnlyWhatWasJudged()
    {
        var result = ReviewConflicts.Check(
            new PaperFilter().Compile(Graph), [TestGraph.Author(0)], [TestGraph.Author(1), TestGraph.Author(2)], null, new RunBudget(3));

        Assert.False(result.Report.IsComplete);
        Assert.True(result.Pairs.Count < 2);
    }

    private static IReadOnlyList<ConflictPair> Check(ConflictPolicy policy, int[] reviewers, int[] authors) =>
        ReviewConflicts.Check(
            new PaperFilter().Compile(Graph),
            Array.ConvertAll(reviewers, TestGraph.Author),
            Array.ConvertAll(authors, TestGraph.Author),
            policy)
            .Pairs;
}
