using System.Text;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>
/// Recursive descent over the grammar of Appendix B with one token of look-ahead. Each method is named after the production that it reads
/// and starts at that production's first token. A fault leaves by <see cref="GraphQLSyntaxException"/>: it is rare, and checking a result
/// after each call would double the code.
/// </summary>
internal ref partial struct Parser
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ParserLimits _limits;
    private Lexer _lexer;
    private Token _token;
    private int _depth;

    public Parser(ReadOnlySpan<byte> text, ParserLimits limits)
    {
        _text = text;
        _limits = limits;
        _lexer = new Lexer(text, limits);
        _token = _lexer.Next();
    }

    private delegate T Production<out T>(ref Parser parser);

    public DocumentNode ParseDocument()
    {
        SourceLocation location = _token.Location;
        var definitions = new List<DefinitionNode>();
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_token.Kind != TokenKind.EndOfText);

        return new DocumentNode(location, definitions.ToArray());
    }

    public ValueNode ParseSingleValue()
    {
        ValueNode value = ParseValue(isConstant: true);
        Expect(TokenKind.EndOfText);
        return value;
    }

    public TypeNode ParseSingleType()
    {
        TypeNode type = ParseType();
        Expect(TokenKind.EndOfText);
        return type;
    }

    private void Advance() => _token = _lexer.Next();

    private Token Expect(TokenKind kind)
    {
        Token token = _token;
        if (token.Kind != kind)
        {
            throw Unexpected(kind.Describe());
        }

        if (kind != TokenKind.EndOfText)
        {
            Advance();
        }

        return token;
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) =>
        _token.Kind == TokenKind.Name && TextOf(_token).SequenceEqual(keyword);

    private bool SkipKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!SkipKeyword(keyword))
        {
            throw Unexpected(SyntaxErrors.Quote(keyword));
        }
    }

    private string ParseName() => Ascii(TextOf(Expect(TokenKind.Name)));

    private StringValueNode? ParseDescription() =>
        _token.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    /// <summary>Reads <c>open Item+ close</c>.</summary>
    private T[] ParseMany<T>(TokenKind open, Production<T> item, TokenKind close)
    {
        Enter(open);
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (!Skip(close));

        _depth--;
        return items.ToArray();
    }

    /// <summary>Reads <c>open Item+ close</c> or nothing at all.</summary>
    private T[] ParseOptionalMany<T>(TokenKind open, Production<T> item, TokenKind close) =>
        _token.Kind == open ? ParseMany(open, item, close) : [];

    /// <summary>Reads an opening bracket; the caller lowers the depth behind the closing one.</summary>
    private SourceLocation Enter(TokenKind open)
    {
        SourceLocation location = Expect(open).Location;
        if (++_depth > _limits.MaxDepth)
        {
            throw SyntaxErrors.TooDeep(_limits.MaxDepth, location);
        }

        return location;
    }

    private readonly ReadOnlySpan<byte> TextOf(Token token) => _text[token.Start..token.End];

    private static string Ascii(ReadOnlySpan<byte> text) => Encoding.ASCII.GetString(text);

    private readonly GraphQLSyntaxException Unexpected(string expected) =>
        SyntaxErrors.Expected(expected, DescribeCurrent(), _token.Location);

    private readonly string DescribeCurrent() => _token.Kind switch
    {
        TokenKind.Name => $"name {SyntaxErrors.Quote(TextOf(_token))}",
        TokenKind.Int or TokenKind.Float => $"number {SyntaxErrors.Quote(TextOf(_token))}",
        _ => _token.Kind.Describe(),
    };
}
