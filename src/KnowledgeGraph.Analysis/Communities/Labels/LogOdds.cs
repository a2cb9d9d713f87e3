namespace KnowledgeGraph.Analysis.Communities.Labels;

/// <summary>Scores of terms inside one text against the rest of all text. Counts are occurrences of terms.</summary>
internal readonly struct LogOdds(double inside, double all, double priorStrength)
{
    public double Score(double count, double everywhere)
    {
        var prior = priorStrength * everywhere / all;
        var elsewhere = everywhere - count;
        var ratio = Odds(count + prior, inside + priorStrength) - Odds(elsewhere + prior, all - inside + priorStrength);
        return ratio / Math.Sqrt(1 / (count + prior) + 1 / (elsewhere + prior));
    }

    /// <summary>A text that has one term only would give infinite odds: the rest is never less than half an occurrence.</summary>
    private static double Odds(double count, double total) => Math.Log(count / Math.Max(total - count, 0.5));
}
