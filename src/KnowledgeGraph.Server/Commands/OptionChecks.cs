using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace KnowledgeGraph.Server.Commands;

/// <summary>
/// Checks of what stands behind options, as text: asked for the value of an option that has none or an unreadable one, the parser throws,
/// though it reports just that by itself.
/// </summary>
internal static class OptionChecks
{
    /// <summary>The bound of every time span: a day.</summary>
    private const double MaxSeconds = 86_400;

    /// <param name="option">What to check.</param>
    /// <param name="problemOf">What is wrong with one value; null if nothing.</param>
    public static Option<T> Checked<T>(this Option<T> option, Func<string, string?> problemOf)
    {
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                if (problemOf(token.Value) is { } problem) result.AddError(problem);
            }
        });
        return option;
    }

    /// <summary>What was written behind the option; null if it or its value was left out.</summary>
    public static string? Written(this SymbolResult result, Option option) => result.GetResult(option)?.Tokens.FirstOrDefault()?.Value;

    /// <summary>A whole number from 1 on.</summary>
    public static Option<int> Count(string name, string description, int preset) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => preset,
        CustomParser = result =>
        {
            if (int.TryParse(TextOf(result), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= 1) return count;
            result.AddError($"{name} must be a whole number from 1 on, not '{TextOf(result)}'.");
            return preset;
        },
    };

    /// <summary>A time in seconds, fractions allowed, at most a day.</summary>
    /// <param name="name">The option.</param>
    /// <param name="description">What it means.</param>
    /// <param name="preset">The default.</param>
    /// <param name="least">The least that may be given.</param>
    public static Option<double> Seconds(string name, string description, TimeSpan preset, double least) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => preset.TotalSeconds,
        CustomParser = result =>
        {
            if (double.TryParse(TextOf(result), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
                && seconds >= least && seconds <= MaxSeconds) return seconds;
            result.AddError(string.Create(
                CultureInfo.InvariantCulture, $"{name} must be between {least} and {MaxSeconds} seconds, not '{TextOf(result)}'."));
            return preset.TotalSeconds;
        },
    };

    private static string TextOf(ArgumentResult result) => result.Tokens.Count > 0 ? result.Tokens[0].Value : "";
}
