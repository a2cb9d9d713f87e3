using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>The parts inside type and directive definitions (§3.6, §3.9, §3.13).</summary>
internal ref partial struct Parser
{
    private NamedTypeNode[] ParseImplementedInterfaces() => SkipKeyword("implements"u8)
        ? ParseSeparated(TokenKind.Ampersand, static (ref Parser parser) => parser.ParseNamedType())
        : [];

    private FieldDefinitionNode[] ParseFieldsDefinition() => ParseOptionalMany(
        TokenKind.LeftBrace,
        static (ref Parser parser) => parser.ParseFieldDefinition(),
        TokenKind.RightBrace);

    private InputValueDefinitionNode[] ParseArgumentsDefinition() => ParseOptionalMany(
        TokenKind.LeftParenthesis,
        static (ref Parser parser) => parser.ParseInputValueDefinition(),
        TokenKind.RightParenthesis);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        StringValueNode? description = ParseDescription();
        SourceLocation location = _token.Location;
        string name = ParseName();
        InputValueDefinitionNode[] arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon);
        TypeNode type = ParseType();
        return new FieldDefinitionNode(location, description, name, arguments, type, ParseDirectives(isConstant: true));
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        StringValueNode? description = ParseDescription();
        SourceLocation location = _token.Location;
        string name = ParseName();
        Expect(TokenKind.Colon);
        TypeNode type = ParseType();
        ValueNode? defaultValue = ParseDefaultValue();
        return new InputValueDefinitionNode(location, description, name, type, defaultValue, ParseDirectives(isConstant: true));
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        StringValueNode? description = ParseDescription();
        SourceLocation location = _token.Location;
        if (IsKeyword("true"u8) || IsKeyword("false"u8) || IsKeyword("null"u8))
        {
            throw Unexpected("an enum value other than \"true\", \"false\" and \"null\"");
        }

        string name = ParseName();
        return new EnumValueDefinitionNode(location, description, name, ParseDirectives(isConstant: true));
    }

    private DirectiveLocation ParseDirectiveLocation()
    {
        Token token = _token;
        if (token.Kind != TokenKind.Name || !DirectiveLocationNames.TryParse(Ascii(TextOf(token)), out DirectiveLocation location))
        {
            throw Unexpected("a directive location such as \"FIELD\"");
        }

        Advance();
        return location;
    }

    /// <summary>Reads items between separators; one more separator may stand in front of the first item.</summary>
    private T[] ParseSeparated<T>(TokenKind separator, Production<T> item)
    {
        Skip(separator);
        var items = new List<T>();
        do
        {
            items.Add(item(ref this));
        }
        while (Skip(separator));

        return items.ToArray();
    }
}
