using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace KnowledgeGraph.GraphQL.Types;

/// <summary>Custom scalars that most schemas want. A schema has those that it adds.</summary>
public static class StandardScalars
{
    /// <summary>Read as <see cref="DateOnly"/>.</summary>
    public static ScalarType Date { get; } = new(
        "Date",
        "A calendar date without time and zone, such as `2026-06-15`.",
        "https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
        CoerceDate);

    /// <summary>Read as <see cref="DateTimeOffset"/>.</summary>
    public static ScalarType DateTime { get; } = new(
        "DateTime",
        "A moment with its offset from UTC, such as `2026-06-15T09:30:00Z`.",
        "https://scalars.graphql.org/andimarek/date-time.html",
        CoerceDateTime);

    /// <summary>Read as <see cref="Uri"/>, always absolute.</summary>
    public static ScalarType Url { get; } = new(
        "URL",
        "An absolute URL, such as `https://example.org/page`.",
        "https://url.spec.whatwg.org/",
        CoerceUrl);

    /// <summary>Read with <see cref="InputValue.AsInt64"/>. A number in responses too, so clients must read JSON without loss.</summary>
    public static ScalarType Long { get; } = new(
        "Long",
        "A whole number between -2^63 and 2^63 - 1. Written as a JSON number; a string of digits is accepted as input.",
        "https://www.rfc-editor.org/rfc/rfc8259#section-6",
        CoerceLong);

    private static bool CoerceDate(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        if (input.Kind == ScalarInputKind.String &&
            DateOnly.TryParseExact(input.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            value = InputValue.OfCustom(date);
            problem = null;
            return true;
        }

        value = default;
        problem = $"Date cannot represent {input}: write a calendar date as \"2026-06-15\"";
        return false;
    }

    private static bool CoerceDateTime(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        if (input.Kind == ScalarInputKind.String && TryReadMoment(input.Text, out DateTimeOffset moment))
        {
            value = InputValue.OfCustom(moment);
            problem = null;
            return true;
        }

        value = default;
        problem = $"DateTime cannot represent {input}: write a moment with its offset as \"2026-06-15T09:30:00Z\"";
        return false;
    }

    private static bool TryReadMoment(string text, out DateTimeOffset moment)
    {
        string[] formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
        bool hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-');
        moment = default;
        return hasOffset &&
            DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    private static bool CoerceUrl(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        // A leading slash is an absolute file path on Unix, which no schema means by a URL.
        if (input.Kind == ScalarInputKind.String && !input.Text.StartsWith('/') &&
            Uri.TryCreate(input.Text, UriKind.Absolute, out Uri? url))
        {
            value = InputValue.OfCustom(url);
            problem = null;
            return true;
        }

        value = default;
        problem = $"URL cannot represent {input}: write an absolute URL as \"https://example.org/page\"";
        return false;
    }

    private static bool CoerceLong(in ScalarInput input, out InputValue value, [NotNullWhen(false)] out string? problem)
    {
        long number = input.Integer;
        bool fits = input.Kind == ScalarInputKind.Integer ||
            (input.Kind == ScalarInputKind.String &&
                long.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number));
        value = InputValue.Of(number);
        problem = fits ? null : $"Long cannot represent {input}: write a whole number within 64 bits";
        return fits;
    }
}
