namespace KnowledgeGraph.Model.Tests.Batches;

public sealed class PropertyValueTests
{
    /// <summary>Values that differ pairwise, each made anew at every call.</summary>
    private static PropertyValue[] Distinct() =>
    [
        default, PropertyValue.Text(""), PropertyValue.Text("1"), PropertyValue.Integer(0), PropertyValue.Integer(1), PropertyValue.Integer(-1),
        PropertyValue.Number(0), PropertyValue.Number(1), PropertyValue.Number(0.1), PropertyValue.Boolean(false), PropertyValue.Boolean(true),
        PropertyValue.Date(DateOnly.MinValue), PropertyValue.Date(DateOnly.MaxValue), PropertyValue.TextList([]), PropertyValue.TextList([""]),
        PropertyValue.TextList(["a", "b"]), PropertyValue.TextList(["b", "a"]), PropertyValue.NodeList([]),
        PropertyValue.NodeList([IdParser.Parse("local:a")]), PropertyValue.NodeList([IdParser.Parse("local:b")]),
    ];

    [Fact]
    public void Equals_MadeTwice_ComparesContents()
    {
        var left = Distinct();
        var right = Distinct();
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < right.Length; j++)
            {
                Assert.True((i == j) == (left[i] == right[j]), $"{left[i].Type} '{left[i]}' and {right[j].Type} '{right[j]}'");
                Assert.Equal(i != j, left[i] != right[j]);
            }

            Assert.Equal(left[i].GetHashCode(), right[i].GetHashCode());
        }
    }

    [Fact]
    public void Equals_ListsOfOtherCollectionTypes_ComparesItems() =>
        Assert.Equal(PropertyValue.TextList(new List<string> { "a" }), PropertyValue.TextList(new[] { "a" }));

    [Fact]
    public void As_TypeOfAnotherValue_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => PropertyValue.Integer(1).AsText);
        Assert.Throws<InvalidOperationException>(() => PropertyValue.Text("1").AsInteger);
        Assert.Throws<InvalidOperationException>(() => PropertyValue.Integer(1).AsNumber);
        Assert.Throws<InvalidOperationException>(() => PropertyValue.Integer(1).AsBoolean);
        Assert.Throws<InvalidOperationException>(() => PropertyValue.Integer(1).AsDate);
        Assert.Throws<InvalidOperationException>(() => PropertyValue.NodeList([]).AsTextList);
        Assert.Throws<InvalidOperationException>(() => PropertyValue.TextList([]).AsNodeList);
        Assert.Throws<InvalidOperationException>(() => default(PropertyValue).AsText);
    }

    [Fact]
    public void As_ExtremeValues_ComeBack()
    {
        Assert.Equal(long.MinValue, PropertyValue.Integer(long.MinValue).AsInteger);
        Assert.Equal(double.Epsilon, PropertyValue.Number(double.Epsilon).AsNumber);
        Assert.Equal(DateOnly.MaxValue, PropertyValue.Date(DateOnly.MaxValue).AsDate);
        Assert.Equal(DateOnly.MinValue, PropertyValue.Date(DateOnly.MinValue).AsDate);
    }

    [Fact]
    public void ToString_EachType_IsInvariant()
    {
        Assert.Equal("0.5", PropertyValue.Number(0.5).ToString());
        Assert.Equal("2026-02-03", PropertyValue.Date(new(2026, 2, 3)).ToString());
        Assert.Equal("true", PropertyValue.Boolean(true).ToString());
        Assert.Equal("a | b", PropertyValue.TextList(["a", "b"]).ToString());
        Assert.Equal("", default(PropertyValue).ToString());
    }
}
