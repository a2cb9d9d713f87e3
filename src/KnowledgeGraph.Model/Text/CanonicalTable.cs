using System.Globalization;

namespace KnowledgeGraph.Model;

/// <summary>
/// Canonical decompositions, the pairs that compose again, and combining classes. The table is the project's own because the runtime
/// normalises nothing but ASCII in invariant globalisation mode. Loaded at the first use; immutable afterwards.
/// </summary>
internal sealed class CanonicalTable
{
    private const string Resource = "KnowledgeGraph.Model.Text.canonical.txt";
    private static readonly Lazy<CanonicalTable> Loaded = new(() => new CanonicalTable());
    private readonly Dictionary<int, (int First, int Second)> _decompositions = [];
    private readonly Dictionary<(int First, int Second), int> _compositions = [];
    private readonly Dictionary<int, byte> _classes = [];

    private CanonicalTable()
    {
        using var stream = typeof(CanonicalTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            var parts = line.Split(' ');
            if (parts[0].EndsWith(':')) AddClass(parts);
            else AddDecomposition(parts);
        }
    }

    public static CanonicalTable Instance => Loaded.Value;

    /// <summary>One step of decomposition; the second is 0 where one character stands for another.</summary>
    public bool TryDecompose(int character, out (int First, int Second) parts) => _decompositions.TryGetValue(character, out parts);

    public bool TryCompose(int first, int second, out int composed) => _compositions.TryGetValue((first, second), out composed);

    /// <summary>The canonical combining class; 0 for a character that begins a sequence.</summary>
    public byte ClassOf(int character) => character < 0x300 ? (byte)0 : _classes.GetValueOrDefault(character);

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private void AddDecomposition(string[] parts)
    {
        var (code, first, second) = (Hex(parts[0]), Hex(parts[2]), parts.Length > 3 ? Hex(parts[3]) : 0);
        _decompositions.Add(code, (first, second));
        if (parts[1] == "+") _compositions.Add((first, second), code);
    }

    private void AddClass(string[] parts)
    {
        var combiningClass = (byte)Hex(parts[0].TrimEnd(':'));
        foreach (var range in parts.Skip(1))
        {
            var ends = range.Split('-');
            for (var code = Hex(ends[0]); code <= Hex(ends[1]); code++) _classes.Add(code, combiningClass);
        }
    }
}
