using System.Text;

namespace KnowledgeGraph.Model.Tests.Text;

public sealed class UnicodeDecompositionTests
{
    [Theory]
    [InlineData("Jos\u00e9 Mu\u00f1oz", "Jose Munoz")]
    [InlineData("e\u0301", "e")]
    [InlineData("\ufb01nite", "finite")]
    [InlineData("\uff21\uff22", "AB")]
    [InlineData("\u1ebf", "e")]
    [InlineData("\u039f\u03cd", "\u039f\u03c5")]
    [InlineData("plain", "plain")]
    public void Decompose_MarksAndCompatibilityForms_Vanish(string text, string expected) =>
        Assert.Equal(expected, UnicodeDecomposition.Decompose(text));

    [Fact]
    public void Fold_NameInTwoPrints_GivesOneHash() =>
        Assert.Equal(
            ContentHash.Of(NodeKind.Author, "Ren\u00e9 Descartes"), ContentHash.Of(NodeKind.Author, "RENE\u0301  DESCARTES"));

    [Fact]
    public void Decompose_EveryCharacter_IsStableAndNeverEmpty()
    {
        for (var code = 0x80; code <= 0x10FFFF; code++)
        {
            if (!Rune.TryCreate(code, out var rune) || !UnicodeDecomposition.TryDecompose(rune, out var decomposed)) continue;
            Assert.NotEmpty(decomposed);
            Assert.Equal(decomposed, UnicodeDecomposition.Decompose(decomposed));
        }
    }
}
