using System.Text.RegularExpressions;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Finds the links to a paper's own code in its abstract: an address on a host of source code, in a sentence that speaks of code.
/// Links to models, data or project pages are not code.
/// </summary>
internal static partial class CodeLinks
{
    private static readonly string[] Hosts = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net", "gitee.com"];

    public static IReadOnlyList<string> Find(string text)
    {
        var links = new List<string>();
        foreach (Match match in AddressPattern().Matches(text))
        {
            var address = match.Value.TrimEnd('.', ',', ';', ':', '!', '?', ')', ']', '"', '\'');
            if (!IsOnCodeHost(address) || !SpeaksOfCode(text.AsSpan(0, match.Index))) continue;
            if (!links.Contains(address)) links.Add(address);
        }

        return links;
    }

    private static bool IsOnCodeHost(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.AbsolutePath.Length > 1
        && Hosts.Any(host => uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase)
            || uri.Host.Equals("www." + host, StringComparison.OrdinalIgnoreCase));

    private static bool SpeaksOfCode(ReadOnlySpan<char> before)
    {
        var sentence = before.LastIndexOf(". ");
        return CodeWordPattern().IsMatch(sentence < 0 ? before : before[(sentence + 2)..]);
    }

    [GeneratedRegex(@"https?://[^\s{}<>]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\b(codes?|codebase|implementations?|repository)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeWordPattern();
}
