namespace KnowledgeGraph.Neo4j.Tests;

public sealed class AlertWaitTests
{
    [Fact]
    public void For_WhatHasHappened_LooksOnce()
    {
        var looks = 0;
        Assert.True(new AlertWait().For(() => ++looks > 0));
        Assert.Equal(1, looks);
    }

    [Fact]
    public void For_WhatHappensWhileItLooks_IsTrue()
    {
        var looks = 0;
        Assert.True(new AlertWait().For(() => ++looks == 2));
    }

    [Fact]
    public void For_WhatNeverHappens_IsGivenUpAndTriedAgainAtTimes()
    {
        var wait = new AlertWait();
        var longWaits = 0;
        for (var i = 0; i < 4 + (3 * 64); i++)
        {
            var looks = 0;
            Assert.False(wait.For(() => ++looks < 0));
            if (looks > 1) longWaits++;
        }

        Assert.Equal(4 + 3, longWaits);
    }

    [Fact]
    public void For_OnceItWasWorthIt_IsTriedEveryTimeAgain()
    {
        var wait = new AlertWait();
        for (var i = 0; i < 4; i++) Assert.False(wait.For(static () => false));
        var tries = 0;
        while (!wait.For(Second())) tries++;

        Assert.Equal(63, tries);
        Assert.True(wait.For(Second()));

        static Func<bool> Second()
        {
            var looks = 0;
            return () => ++looks > 1;
        }
    }
}
