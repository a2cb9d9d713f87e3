using KnowledgeGraph.Analysis.Communities.Labels;

namespace KnowledgeGraph.Analysis.Tests.Communities.Labels;

public sealed class TitleTermsTests
{
    [Theory]
    [InlineData("Neural Machine Translation", "neural|machine|neural machine|translation|machine translation")]
    [InlineData("A Study of Parsing", "parsing")]
    [InlineData("Parsing: Trees", "parsing|trees")]
    [InlineData("State-of-the-art C++ in 2014", "state-of-the-art|c++|state-of-the-art c++")]
    [InlineData("", "")]
    [InlineData("Übersetzung, ohne Wörter-", "übersetzung|ohne|wörter|ohne wörter")]
    public void Of_Titles_GiveWordsAndPairsInOrder(string title, string terms) =>
        Assert.Equal(terms, string.Join('|', TitleTerms.Of(title)));
}
