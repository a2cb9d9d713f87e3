using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Operations, fragments and selections (§2.2 to §2.8, §2.10, §2.12).</summary>
internal ref partial struct Parser
{
    private DefinitionNode ParseDefinition()
    {
        if (_token.Kind == TokenKind.LeftBrace)
        {
            SourceLocation location = _token.Location;
            return new OperationDefinitionNode(location, null, OperationType.Query, null, [], [], ParseSelectionSet());
        }

        StringValueNode? description = ParseDescription();
        if (_token.Kind != TokenKind.Name)
        {
            throw Unexpected(description is null ? "a definition" : "a definition behind its description");
        }

        return TryParseOperationType(out OperationType operation)
            ? ParseOperationDefinition(description, operation)
            : IsKeyword("fragment"u8) ? ParseFragmentDefinition(description)
            : ParseTypeSystemDefinition(description);
    }

    /// <summary>Recognises the keyword without taking it.</summary>
    private readonly bool TryParseOperationType(out OperationType operation)
    {
        operation = IsKeyword("mutation"u8) ? OperationType.Mutation
            : IsKeyword("subscription"u8) ? OperationType.Subscription
            : OperationType.Query;
        return operation != OperationType.Query || IsKeyword("query"u8);
    }

    private OperationDefinitionNode ParseOperationDefinition(StringValueNode? description, OperationType operation)
    {
        SourceLocation location = Expect(TokenKind.Name).Location;
        string? name = _token.Kind == TokenKind.Name ? ParseName() : null;
        VariableDefinitionNode[] variables = ParseOptionalMany(
            TokenKind.LeftParenthesis,
            static (ref Parser parser) => parser.ParseVariableDefinition(),
            TokenKind.RightParenthesis);
        DirectiveNode[] directives = ParseDirectives(isConstant: false);
        return new OperationDefinitionNode(location, description, operation, name, variables, directives, ParseSelectionSet());
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        StringValueNode? description = ParseDescription();
        SourceLocation location = _token.Location;
        string name = ParseVariable().Name;
        Expect(TokenKind.Colon);
        TypeNode type = ParseType();
        ValueNode? defaultValue = ParseDefaultValue();
        return new VariableDefinitionNode(location, description, name, type, defaultValue, ParseDirectives(isConstant: true));
    }

    private ValueNode? ParseDefaultValue() => Skip(TokenKind.EqualsSign) ? ParseValue(isConstant: true) : null;

    private FragmentDefinitionNode ParseFragmentDefinition(StringValueNode? description)
    {
        SourceLocation location = Expect(TokenKind.Name).Location;
        if (IsKeyword("on"u8))
        {
            throw Unexpected("a fragment name other than \"on\"");
        }

        string name = ParseName();
        ExpectKeyword("on"u8);
        NamedTypeNode condition = ParseNamedType();
        DirectiveNode[] directives = ParseDirectives(isConstant: false);
        return new FragmentDefinitionNode(location, description, name, condition, directives, ParseSelectionSet());
    }

    private SelectionSetNode ParseSelectionSet()
    {
        SourceLocation location = _token.Location;
        SelectionNode[] selections = ParseMany(
            TokenKind.LeftBrace,
            static (ref Parser parser) => parser.ParseSelection(),
            TokenKind.RightBrace);
        return new SelectionSetNode(location, selections);
    }

    private SelectionNode ParseSelection() => _token.Kind switch
    {
        TokenKind.Spread => ParseFragment(),
        TokenKind.Name => ParseField(),
        _ => throw Unexpected("a field or fragment"),
    };

    private FieldNode ParseField()
    {
        SourceLocation location = _token.Location;
        string name = ParseName();
        string? alias = null;
        if (Skip(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        ArgumentNode[] arguments = ParseArguments(isConstant: false);
        DirectiveNode[] directives = ParseDirectives(isConstant: false);
        SelectionSetNode? selectionSet = _token.Kind == TokenKind.LeftBrace ? ParseSelectionSet() : null;
        return new FieldNode(location, alias, name, arguments, directives, selectionSet);
    }

    private SelectionNode ParseFragment()
    {
        SourceLocation location = Expect(TokenKind.Spread).Location;
        if (_token.Kind == TokenKind.Name && !IsKeyword("on"u8))
        {
            string name = ParseName();
            return new FragmentSpreadNode(location, name, ParseDirectives(isConstant: false));
        }

        NamedTypeNode? condition = SkipKeyword("on"u8) ? ParseNamedType() : null;
        DirectiveNode[] directives = ParseDirectives(isConstant: false);
        return new InlineFragmentNode(location, condition, directives, ParseSelectionSet());
    }

    private ArgumentNode[] ParseArguments(bool isConstant) => ParseOptionalMany<ArgumentNode>(
        TokenKind.LeftParenthesis,
        isConstant
            ? static (ref Parser parser) => parser.ParseArgument(isConstant: true)
            : static (ref Parser parser) => parser.ParseArgument(isConstant: false),
        TokenKind.RightParenthesis);

    private ArgumentNode ParseArgument(bool isConstant)
    {
        SourceLocation location = _token.Location;
        string name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(location, name, ParseValue(isConstant));
    }

    private DirectiveNode[] ParseDirectives(bool isConstant)
    {
        if (_token.Kind != TokenKind.At)
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (_token.Kind == TokenKind.At)
        {
            SourceLocation location = _token.Location;
            Advance();
            string name = ParseName();
            directives.Add(new DirectiveNode(location, name, ParseArguments(isConstant)));
        }

        return directives.ToArray();
    }
}
