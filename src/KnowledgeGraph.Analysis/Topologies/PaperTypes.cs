using System.Text;
using KnowledgeGraph.Model;

namespace KnowledgeGraph.Analysis.Topologies;

/// <summary>
/// Types of papers as one byte: 0 when none or an unknown one is stated, else one more than the place in <see cref="PaperType.All"/>.
/// </summary>
public static class PaperTypes
{
    private static readonly byte[][] Names = [.. PaperType.All.Select(Encoding.ASCII.GetBytes)];

    public static byte CodeOf(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i])) return (byte)(i + 1);
        }

        return 0;
    }

    /// <summary>The code of a type's name, for example <c>PREPRINT</c>.</summary>
    /// <exception cref="ArgumentException">There is no such type.</exception>
    public static byte CodeOf(string name)
    {
        for (var i = 0; i < PaperType.All.Count; i++)
        {
            if (PaperType.All[i] == name) return (byte)(i + 1);
        }

        throw new ArgumentException($"{name} is no type of paper; known are {string.Join(", ", PaperType.All)}.", nameof(name));
    }
}
