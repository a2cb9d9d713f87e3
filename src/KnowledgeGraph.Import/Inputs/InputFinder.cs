using System.IO.Enumeration;

namespace KnowledgeGraph.Import.Inputs;

/// <summary>Turns paths, folders and patterns into documents, each once, in the order of the paths and by ordinal within one.</summary>
internal static class InputFinder
{
    private static readonly EnumerationOptions Recursive = new() { RecurseSubdirectories = true, IgnoreInaccessible = false };

    /// <exception cref="ImportException">A path names nothing.</exception>
    public static List<InputFile> Find(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) throw new ImportException("Nothing to import: name a file, a folder, a pattern or '-'.");
        var found = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var file in FindOne(path))
            {
                if (seen.Add(file.FullPath)) found.Add(file);
            }
        }

        return found;
    }

    private static IEnumerable<InputFile> FindOne(string path)
    {
        if (path == InputFile.StandardInput) return [new InputFile(path, 0, default, true)];
        if (File.Exists(path)) return [Of(path, isNamed: true)];
        if (Directory.Exists(path)) return Some(Under(path, _ => true), $"The folder '{path}' holds no files.");
        var wildcard = path.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0) throw new ImportException($"'{path}' does not exist. Name a file, a folder, a pattern or '-'.");
        return Some(Matching(path, wildcard), $"No file matches '{path}'. Patterns know *, ? and ** (any folders).");
    }

    private static List<InputFile> Some(IEnumerable<InputFile> files, string otherwise)
    {
        var found = files.ToList();
        return found.Count > 0 ? found : throw new ImportException(otherwise);
    }

    private static IEnumerable<InputFile> Matching(string pattern, int wildcard)
    {
        var slash = pattern.LastIndexOf('/', wildcard);
        var root = slash < 0 ? "." : pattern[..Math.Max(slash, 1)];
        if (!Directory.Exists(root)) return [];
        var segments = pattern[(slash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Under(root, relative => Matches(segments, relative.Split('/')))
            .Select(file => slash < 0 ? file with { Path = Path.GetRelativePath(".", file.Path) } : file);
    }

    private static IEnumerable<InputFile> Under(string folder, Func<string, bool> isWanted) =>
        Directory.EnumerateFiles(folder, "*", Recursive)
            .Select(path => (Path: path, Relative: Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(file => !file.Relative.Split('/').Any(part => part.StartsWith('.')) && isWanted(file.Relative))
            .OrderBy(file => file.Relative, StringComparer.Ordinal)
            .Select(file => Of(file.Path, isNamed: false));

    /// <summary>Matches segment by segment; <c>**</c> stands for any number of folders.</summary>
    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty) return path.IsEmpty;
        if (pattern[0] == "**")
        {
            for (var skip = 0; skip <= path.Length; skip++)
            {
                if (Matches(pattern[1..], path[skip..])) return true;
            }

            return false;
        }

        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false)
            && Matches(pattern[1..], path[1..]);
    }

    private static InputFile Of(string path, bool isNamed)
    {
        var file = new FileInfo(path);
        return new(path, file.Length, file.LastWriteTimeUtc, isNamed);
    }
}
