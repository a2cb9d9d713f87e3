using System.Diagnostics;

namespace KnowledgeGraph.Neo4j;

/// <summary>
/// Lets a thread look again and again for a short while before it sleeps, since being woken can take as long as what it waits for. Other
/// threads come first whenever they want the processor. Given up after a few waits in which it was not worth it, and tried again at times.
/// For one thread.
/// </summary>
internal sealed class AlertWait
{
    private const int MissesInARow = 4;
    private const int TriedAgainAfter = 64;
    private static readonly TimeSpan Longest = TimeSpan.FromMicroseconds(150);

    private int _misses;
    private int _passedOver;

    /// <returns>False when it has not happened yet, and the thread should sleep.</returns>
    public bool For(Func<bool> happened)
    {
        if (happened()) return true;
        if (_misses >= MissesInARow && ++_passedOver < TriedAgainAfter) return false;
        _passedOver = 0;
        var began = Stopwatch.GetTimestamp();
        do
        {
            Thread.Yield();
            if (!happened()) continue;
            _misses = 0;
            return true;
        }
        while (Stopwatch.GetElapsedTime(began) < Longest);
        _misses++;
        return false;
    }
}
