using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Input values (§2.9) and type references (§2.11).</summary>
internal ref partial struct Parser
{
    private ValueNode ParseValue(bool isConstant)
    {
        switch (_token.Kind)
        {
            case TokenKind.Dollar:
                return isConstant
                    ? throw SyntaxErrors.Invalid("Syntax error: a variable cannot be used in a constant value.", _token.Location)
                    : ParseVariable();
            case TokenKind.Int:
                Token integer = Expect(TokenKind.Int);
                return new IntValueNode(integer.Location, Ascii(TextOf(integer)));
            case TokenKind.Float:
                Token number = Expect(TokenKind.Float);
                return new FloatValueNode(number.Location, Ascii(TextOf(number)));
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.LeftBracket:
                return ParseList(isConstant);
            case TokenKind.LeftBrace:
                return ParseObject(isConstant);
            default:
                throw Unexpected("a value");
        }
    }

    private VariableNode ParseVariable()
    {
        SourceLocation location = Expect(TokenKind.Dollar).Location;
        return new VariableNode(location, ParseName());
    }

    private StringValueNode ParseString()
    {
        Token token = _token;
        Advance();
        return new StringValueNode(token.Location, token.StringValue ?? "", token.Kind == TokenKind.BlockString);
    }

    private ValueNode ParseNamedValue()
    {
        SourceLocation location = _token.Location;
        string name = ParseName();
        return name switch
        {
            "true" => new BooleanValueNode(location, true),
            "false" => new BooleanValueNode(location, false),
            "null" => new NullValueNode(location),
            _ => new EnumValueNode(location, name),
        };
    }

    private ListValueNode ParseList(bool isConstant)
    {
        SourceLocation location = Enter(TokenKind.LeftBracket);
        var items = new List<ValueNode>();
        while (!Skip(TokenKind.RightBracket))
        {
            items.Add(ParseValue(isConstant));
        }

        _depth--;
        return new ListValueNode(location, items.ToArray());
    }

    private ObjectValueNode ParseObject(bool isConstant)
    {
        SourceLocation location = Enter(TokenKind.LeftBrace);
        var fields = new List<ObjectFieldNode>();
        while (!Skip(TokenKind.RightBrace))
        {
            SourceLocation fieldLocation = _token.Location;
            string name = ParseName();
            Expect(TokenKind.Colon);
            fields.Add(new ObjectFieldNode(fieldLocation, name, ParseValue(isConstant)));
        }

        _depth--;
        return new ObjectValueNode(location, fields.ToArray());
    }

    private TypeNode ParseType()
    {
        SourceLocation location = _token.Location;
        TypeNode type = _token.Kind == TokenKind.LeftBracket ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(location, type) : type;
    }

    private ListTypeNode ParseListType()
    {
        SourceLocation location = Enter(TokenKind.LeftBracket);
        TypeNode item = ParseType();
        Expect(TokenKind.RightBracket);
        _depth--;
        return new ListTypeNode(location, item);
    }

    private NamedTypeNode ParseNamedType()
    {
        SourceLocation location = _token.Location;
        return new NamedTypeNode(location, ParseName());
    }
}
