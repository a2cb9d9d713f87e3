namespace KnowledgeGraph.Neo4j.Tests;

public sealed class BookmarkNumberTests
{
    [Theory]
    [InlineData(new byte[] { 7, 0x90 }, 7)]
    [InlineData(new byte[] { 0xC8, 0x80, 0x90 }, -128)]
    [InlineData(new byte[] { 0xC9, 0x01, 0x00, 0x90 }, 256)]
    [InlineData(new byte[] { 0xCA, 0, 1, 0, 0, 0x90 }, 65536)]
    [InlineData(new byte[] { 0xCB, 0, 0, 0, 1, 0, 0, 0, 0, 0x90 }, 4294967296)]
    public void Of_BookmarkOfNeo4j5_IsItsTransaction(byte[] end, long number) => Assert.Equal(number, BookmarkNumber.Of(Bookmark(end)));

    [Fact]
    public void Of_BookmarkAsAServerGaveIt_IsItsTransaction() => Assert.Equal(3, BookmarkNumber.Of("FB:kcwQPvMWjFrfSlucnwu6Cgv8GwOQ"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("neo4j:bookmark:v1:tx42")]
    [InlineData("FB:")]
    [InlineData("FB:not base64!")]
    [InlineData("FB:kcwQ")]
    public void Of_AnythingElse_IsNothing(string? bookmark) => Assert.Null(BookmarkNumber.Of(bookmark));

    [Fact]
    public void Of_NumberCutShort_IsNothing() => Assert.Null(BookmarkNumber.Of(Bookmark([0xCB, 0, 0])));

    private static string Bookmark(byte[] end) => "FB:" + Convert.ToBase64String([0x91, 0xCC, 0x10, .. new byte[16], .. end]);
}
