using System.Collections.Frozen;

namespace KnowledgeGraph.Import.Seeds;

/// <summary>
/// Finds the whole category for a printed code. Listings print <c>CL</c> for <c>cs.CL</c>; a code may belong to several archives
/// (<c>CV</c> is computer vision in <c>cs</c>, complex variables in <c>math</c>). Source: the arXiv category taxonomy.
/// </summary>
internal static class ArxivCategories
{
    private static readonly (string Archive, string Codes)[] Taxonomy =
    [
        ("cs", "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NA NE NI OH OS PF PL RO SC SD SE SI SY"),
        ("eess", "AS IV SP SY"),
        ("stat", "AP CO ME ML OT TH"),
        ("econ", "EM GN TH"),
        ("math", "AC AG AP AT CA CO CT CV DG DS FA GM GN GR GT HO IT KT LO MG MP NA NT OA OC PR QA RA RT SG SP ST"),
        ("q-bio", "BM CB GN MN NC OT PE QM SC TO"),
        ("q-fin", "CP EC GN MF PM PR RM ST TR"),
        ("astro-ph", "CO EP GA HE IM SR"),
        ("nlin", "AO CD CG PS SI"),
    ];

    private static readonly FrozenDictionary<string, string[]> ArchivesByCode = Taxonomy
        .SelectMany(entry => entry.Codes.Split(' ').Select(code => (code, entry.Archive)))
        .GroupBy(pair => pair.code, pair => pair.Archive)
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>
    /// The category of every code on one page. An ambiguous code takes the archive to which most of the page's unambiguous codes
    /// belong; a code that stays ambiguous or is unknown stands for itself.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Resolve(IReadOnlyCollection<string> codes)
    {
        var votes = codes
            .Where(code => ArchivesByCode.TryGetValue(code, out var archives) && archives.Length == 1)
            .GroupBy(code => ArchivesByCode[code][0])
            .ToDictionary(group => group.Key, group => group.Count());
        return codes.Distinct().ToDictionary(code => code, code => Resolve(code, votes));
    }

    private static string Resolve(string code, Dictionary<string, int> votes)
    {
        if (!ArchivesByCode.TryGetValue(code, out var archives)) return code;
        if (archives.Length == 1) return $"{archives[0]}.{code}";
        var best = archives.Max(archive => votes.GetValueOrDefault(archive));
        var winners = archives.Where(archive => votes.GetValueOrDefault(archive) == best).ToArray();
        return best > 0 && winners.Length == 1 ? $"{winners[0]}.{code}" : code;
    }
}
