using KnowledgeGraph.GraphQL.Execution;
using KnowledgeGraph.GraphQL.Tests.Execution.Boxes;

namespace KnowledgeGraph.GraphQL.Tests.Execution;

/// <summary>§6.4.4: how nulls and errors rise through non-null types and lists.</summary>
public sealed class NullPropagationTests : ExecutionTestBase
{
    private static readonly GraphQLExecutor Boxes = new(BoxSchema.Instance);

    [Fact]
    public Task NonNullField_IsNull_ParentBecomesNull() => AssertBox(
        new Box { Inner = new Box() },
        "{ box { text inner { mustText text } } }",
        """{"box":{"text":null,"inner":null}}""",
        """The field Box.mustText is non-null (String!), but has no value here. @ ["box","inner","mustText"]""");

    [Fact]
    public Task NonNullChain_DeepNull_RisesToFirstNullable() => AssertBox(
        new Box { Inner = new Box { Inner = new Box { Inner = new Box() } } },
        "{ box { inner { mustInner { mustInner { mustText } } } } }",
        """{"box":{"inner":null}}""",
        """The field Box.mustText is non-null (String!), but has no value here. @ ["box","inner","mustInner","mustInner","mustText"]""");

    [Fact]
    public Task NonNullChain_UpToRoot_DataIsNull() => AssertBox(
        new Box { Inner = new Box() },
        "{ one mustBox { mustInner { mustText } } }",
        "null",
        """The field Box.mustText is non-null (String!), but has no value here. @ ["mustBox","mustInner","mustText"]""");

    [Fact]
    public Task NonNullObject_IsNull_IsReportedAtItself() => AssertBox(
        new Box("outer"),
        "{ box { text mustInner { text } } }",
        """{"box":null}""",
        """The field Box.mustInner is non-null (Box!), but has no value here. @ ["box","mustInner"]""");

    [Fact]
    public Task List_NullableItems_OnlyTheItemBecomesNull() => AssertBox(
        new Box { Items = [new Box("a"), new Box(), null, new Box("d")] },
        "{ box { items { mustText } } }",
        """{"box":{"items":[{"mustText":"a"},null,null,{"mustText":"d"}]}}""",
        """The field Box.mustText is non-null (String!), but has no value here. @ ["box","items",1,"mustText"]""");

    [Fact]
    public Task List_NonNullItems_TheListBecomesNull() => AssertBox(
        new Box { Items = [new Box("a"), new Box()] },
        "{ box { text itemsMust { mustText } } }",
        """{"box":{"text":null,"itemsMust":null}}""",
        """The field Box.mustText is non-null (String!), but has no value here. @ ["box","itemsMust",1,"mustText"]""");

    [Fact]
    public Task List_NonNullItemIsNull_IsReportedAtTheItem() => AssertBox(
        new Box { Items = [new Box("a"), null] },
        "{ box { itemsMust { text } } }",
        """{"box":{"itemsMust":null}}""",
        """The field Box.itemsMust is non-null ([Box!]), but has no value here. @ ["box","itemsMust",1]""");

    [Fact]
    public Task List_NonNullAroundNonNullItems_TheParentBecomesNull() => AssertBox(
        new Box { Items = [null] },
        "{ one box { mustItemsMust { text } } }",
        """{"one":1,"box":null}""",
        """The field Box.mustItemsMust is non-null ([Box!]!), but has no value here. @ ["box","mustItemsMust",0]""");

    [Fact]
    public Task List_IsNullItself_NullableStaysNonNullRises() => AssertBox(
        new Box { Inner = new Box() },
        "{ box { items { text } inner { mustItems { text } } } }",
        """{"box":{"items":null,"inner":null}}""",
        """The field Box.mustItems is non-null ([Box]!), but has no value here. @ ["box","inner","mustItems"]""");

    [Fact]
    public Task ListOfScalars_NullItem_FollowsTheItemType() => AssertBox(
        new Box { Items = [new Box { Words = ["a", null] }, new Box { Words = ["b"] }] },
        "{ box { items { words wordsMust } } }",
        """{"box":{"items":[{"words":["a",null],"wordsMust":null},{"words":["b"],"wordsMust":["b"]}]}}""",
        """The field Box.wordsMust is non-null ([String!]), but has no value here. @ ["box","items",0,"wordsMust",1]""");

    [Fact]
    public Task Interface_ItemFails_OnlyTheItemBecomesNull() => AssertBox(
        new Box { Items = [null, new Box("b"), new Box()] },
        "{ box { things { mustText } } }",
        """{"box":{"things":[null,{"mustText":"b"},null]}}""",
        """The field Box.mustText is non-null (String!), but has no value here. @ ["box","things",2,"mustText"]""");

    [Fact]
    public Task Interface_NonNullItemFails_TheListBecomesNull() => AssertBox(
        new Box { Items = [new Box("a"), new Box()] },
        "{ box { thingsMust { mustText } } }",
        """{"box":{"thingsMust":null}}""",
        """The field Box.mustText is non-null (String!), but has no value here. @ ["box","thingsMust",1,"mustText"]""");

    [Fact]
    public Task RowErrors_InNonNullField_TakeTheirParentsOnly() => AssertBox(
        new Box { Items = [new Box("a"), new Box("bad"), new Box("c"), new Box("bad")] },
        "{ box { items { picky } } }",
        """{"box":{"items":[{"picky":"a"},null,{"picky":"c"},null]}}""",
        """Bad text. @ ["box","items",1,"picky"]""",
        """Bad text. @ ["box","items",3,"picky"]""");

    [Fact]
    public Task ResolverRefuses_NullableField_FailsAtEveryParent() => AssertBox(
        new Box { Items = [new Box("a"), new Box("b")] },
        "{ box { items { text fails } } }",
        """{"box":{"items":[{"text":"a","fails":null},{"text":"b","fails":null}]}}""",
        """No. @ ["box","items",0,"fails"]""",
        """No. @ ["box","items",1,"fails"]""");

    [Fact]
    public Task ResolverRefuses_NonNullField_ParentsBecomeNull() => AssertBox(
        new Box { Items = [new Box("a"), null, new Box("b")] },
        "{ box { items { mustFail { text } } } }",
        """{"box":{"items":[null,null,null]}}""",
        """No box. @ ["box","items",0,"mustFail"]""",
        """No box. @ ["box","items",2,"mustFail"]""");

    private static async Task AssertBox(Box box, string query, string data, params string[] errors)
    {
        (ExecutionOutcome outcome, string response) = await Run(Boxes, query, state: box);
        Assert.Equal(ExecutionOutcome.Completed, outcome);
        Assert.Equal(errors, ErrorsOf(response));
        Assert.EndsWith($"\"data\":{data}}}", response, StringComparison.Ordinal);
    }
}
