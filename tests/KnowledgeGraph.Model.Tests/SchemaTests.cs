namespace KnowledgeGraph.Model.Tests;

/// <summary>The tables of properties and relations agree with their enumerations, whose numbers are on disk.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void Properties_EachNumber_HasItsRow()
    {
        var properties = Enum.GetValues<NodeProperty>().Where(property => property != NodeProperty.None).ToList();
        Assert.Equal(properties, PropertyInfo.All.Select(info => info.Property));
        foreach (var property in properties)
        {
            Assert.Equal(property, PropertyInfo.Of(property).Property);
            Assert.Same(PropertyInfo.Of(property), PropertyInfo.Find(PropertyInfo.Of(property).Name));
        }

        Assert.Null(PropertyInfo.Find("NAME"));
        Assert.Throws<ArgumentOutOfRangeException>(() => PropertyInfo.Of(NodeProperty.None));
    }

    [Fact]
    public void Relations_EachNumber_HasItsRow()
    {
        Assert.Equal(Enum.GetValues<Relation>().Where(relation => relation != Relation.None), RelationInfo.All.Select(info => info.Relation));
        Assert.All(RelationInfo.All, info => Assert.Same(info, RelationInfo.Of(info.Relation)));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelationInfo.Of(Relation.None));
        Assert.Throws<ArgumentOutOfRangeException>(() => RelationInfo.Of((Relation)99));
    }

    [Fact]
    public void RelationProperties_EachNumber_HasItsRow()
    {
        var properties = Enum.GetValues<RelationProperty>().Where(property => property != RelationProperty.None);
        Assert.Equal(properties, RelationPropertyInfo.All.Select(info => info.Property));
        Assert.All(RelationPropertyInfo.All, info => Assert.Same(info, RelationPropertyInfo.Of(info.Property)));
    }

    [Fact]
    public void NodeId_KindAndNumber_ComeBack()
    {
        const long Largest = (1L << 56) - 1;
        foreach (var kind in Enum.GetValues<NodeKind>().Where(kind => kind != NodeKind.None))
        {
            foreach (var number in new[] { 0, 1, int.MaxValue, Largest })
            {
                var node = new NodeId(kind, number);
                Assert.Equal((kind, number, false), (node.Kind, node.Number, node.IsNone));
            }
        }

        Assert.True(default(NodeId).IsNone);
        Assert.Equal("none", default(NodeId).ToString());
    }
}
