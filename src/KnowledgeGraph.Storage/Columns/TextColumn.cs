using System.Text;

namespace KnowledgeGraph.Storage;

/// <summary>
/// UTF-8 texts. A column may read them in place, where the store keeps them: use it only while the snapshot that gave it is open.
/// </summary>
public abstract class TextColumn : Column
{
    private protected TextColumn(int count, bool[]? nulls)
        : base(count, nulls)
    {
    }

    /// <summary>The text of a row; empty where it is null.</summary>
    public abstract ReadOnlySpan<byte> this[int row] { get; }

    public string? GetString(int row) => IsNull(row) ? null : Encoding.UTF8.GetString(this[row]);
}
