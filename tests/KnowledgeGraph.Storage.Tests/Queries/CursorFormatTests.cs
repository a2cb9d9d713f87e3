using System.Buffers.Text;
using System.Text;
using KnowledgeGraph.Model;
using KnowledgeGraph.Storage.Queries;
using KnowledgeGraph.Storage.Queries.Orders;

namespace KnowledgeGraph.Storage.Tests.Queries;

/// <summary>The bytes of cursors: what is written is read again, and what was not written here is refused.</summary>
public sealed class CursorFormatTests
{
    private static readonly NodeOrder[] Terms =
    [
        NodeOrder.ByProperty(NodeProperty.Year, descending: true), NodeOrder.ByProperty(NodeProperty.Name), NodeOrder.ByProperty(NodeProperty.Date),
    ];

    private static readonly PropertyType[] Types = [PropertyType.Integer, PropertyType.Text, PropertyType.Date];

    /// <summary>Released clients hold such cursors.</summary>
    [Fact]
    public void Cursor_Written_HasTheBytesThatItAlwaysHad()
    {
        var bytes = Base64Url.DecodeFromUtf8(Write(Cursor));

        Assert.Equal("02", Convert.ToHexString(bytes[..1]));
        Assert.Equal("0100000000000007D4" + "020003C3A961" + "00" + "00000001" + "6B6579", Convert.ToHexString(bytes[5..]));
    }

    [Fact]
    public void Cursor_Read_IsWhatWasWritten()
    {
        var read = CursorFormat.Read(Write(Cursor), Terms, Types);

        Assert.Equal(Convert.ToHexString(Write(Cursor)), Convert.ToHexString(Write(read)));
        Assert.Equal((2004L, 1, false), (read.Values[0].Bits, read.Occurrence, read.Values[2].IsStated));
        Assert.Equal(("éa", "key"), (Encoding.UTF8.GetString(read.Values[1].Text ?? []), Encoding.UTF8.GetString(read.Key)));
    }

    [Fact]
    public void Cursor_OfAnotherOrder_IsRefused()
    {
        NodeOrder[] other = [NodeOrder.ByProperty(NodeProperty.Year), .. Terms[1..]];

        Assert.Throws<StoreException>(() => CursorFormat.Read(Write(Cursor), other, Types));
    }

    [Fact]
    public void Cursor_Damaged_IsRefusedOrAnotherCursor()
    {
        var random = new Random(11);
        var whole = Base64Url.DecodeFromUtf8(Write(Cursor));
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            byte[] bytes = [.. whole[..(random.Next(4) == 0 ? random.Next(whole.Length) : whole.Length)]];
            for (var flips = random.Next(4); flips >= 0 && bytes.Length > 0; flips--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                CursorFormat.Read(Base64Url.EncodeToUtf8(bytes), Terms, Types);
            }
            catch (StoreException fault)
            {
                Assert.Equal(StoreFault.Invalid, fault.Fault);
                refused++;
            }
        }

        Assert.InRange(refused, 1_000, 19_999);
    }

    private static OrderCursor Cursor => new([new(true, 2004, null), new(true, 0, Encoding.UTF8.GetBytes("éa")), default], Encoding.UTF8.GetBytes("key"), 1);

    private static byte[] Write(OrderCursor cursor)
    {
        TextColumnBuilder column = new(1);
        CursorFormat.Write(cursor, Terms, column);
        return column.Finish()[0].ToArray();
    }
}
