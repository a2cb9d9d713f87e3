using System.Numerics;
using KnowledgeGraph.Analysis.CitationFlow.MainPaths;

namespace KnowledgeGraph.Analysis.Tests.CitationFlow.MainPaths;

public sealed class PathCountTests
{
    [Fact]
    public void Operators_RandomSumsAndProducts_StayWithinTheStatedError()
    {
        var random = new Random(127);
        for (var round = 0; round < 500; round++)
        {
            var (count, exact) = (PathCount.One, BigInteger.One);
            var steps = random.Next(1, 200);
            for (var step = 0; step < steps; step++)
            {
                var times = random.Next(1, 50);
                var (factor, sum) = (default(PathCount), BigInteger.Zero);
                for (var i = 0; i < times; i++) (factor, sum) = (factor + PathCount.One, sum + 1);
                (count, exact) = random.Next(2) == 0 ? (count * factor, exact * sum) : (count + factor, exact + sum);
            }

            Assert.Equal(BigInteger.Log10(exact), count.Log10, 1e-9);
            Assert.Equal(exact <= BigInteger.Pow(2, 53), count.IsExact);
            if (count.IsExact) Assert.Equal((double)exact, count.ToDouble());
        }
    }

    [Fact]
    public void Values_BeyondADouble_AreHeld()
    {
        var huge = PathCount.One + PathCount.One;
        for (var i = 0; i < 20; i++) huge *= huge;

        Assert.Equal((1 << 20) * Math.Log10(2), huge.Log10, 1e-6);
        Assert.Equal(double.PositiveInfinity, huge.ToDouble());
        Assert.Equal(0.5, huge.Over(huge + huge));
        Assert.Equal(0, PathCount.One.Over(huge));
        Assert.Equal(huge, huge + PathCount.One);
    }

    [Fact]
    public void Default_IsZero()
    {
        Assert.Equal(0, default(PathCount).ToDouble());
        Assert.Equal(PathCount.One, default(PathCount) + PathCount.One);
        Assert.Equal(default, default(PathCount) * PathCount.One);
        Assert.Equal(double.NegativeInfinity, default(PathCount).Log10);
    }
}
