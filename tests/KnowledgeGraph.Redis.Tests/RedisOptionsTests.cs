namespace KnowledgeGraph.Redis.Tests;

public sealed class RedisOptionsTests
{
    [Fact]
    public void Parse_EveryPart_IsRead()
    {
        var options = RedisOptions.Parse("rediss://reader:p%40ss@cache.example:7000/3");

        Assert.Equal(("cache.example", 7000, true, "reader", "p@ss", 3),
            (options.Host, options.Port, options.UsesTls, options.User, options.Password, options.Database));
    }

    [Fact]
    public void Parse_HostAlone_HasTheUsualPort()
    {
        var options = RedisOptions.Parse("redis://cache.example");

        Assert.Equal(("cache.example", 6379, false, null, null, 0),
            (options.Host, options.Port, options.UsesTls, options.User, options.Password, options.Database));
    }

    [Fact]
    public void Parse_PasswordWithoutUser_IsOfTheDefaultUser() =>
        Assert.Equal((null, "secret"), (RedisOptions.Parse("redis://:secret@h").User, RedisOptions.Parse("redis://:secret@h").Password));

    [Theory]
    [InlineData("cache:6379")]
    [InlineData("http://cache")]
    [InlineData("redis://")]
    [InlineData("redis://cache/one")]
    [InlineData("redis://secret@cache")]
    public void Parse_NoAddress_IsRefusedWithoutShowingIt(string address)
    {
        var fault = Assert.Throws<FormatException>(() => RedisOptions.Parse(address));

        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        Assert.Contains("redis://USER:PASSWORD@HOST", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_OfOptions_HidesThePassword() =>
        Assert.DoesNotContain("secret", RedisOptions.Parse("redis://:secret@h").ToString(), StringComparison.Ordinal);
}
