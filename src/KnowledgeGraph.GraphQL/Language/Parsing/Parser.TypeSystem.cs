using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.GraphQL.Language.Parsing;

/// <summary>Schema, type and directive definitions and their extensions (§3.1 to §3.13).</summary>
internal ref partial struct Parser
{
    private DefinitionNode ParseTypeSystemDefinition(StringValueNode? description)
    {
        Token start = _token;
        bool isExtension = SkipKeyword("extend"u8);
        if (isExtension && description is not null)
        {
            throw SyntaxErrors.Invalid("Syntax error: an extension cannot have a description.", description.Location);
        }

        Token keyword = _token;
        if (keyword.Kind != TokenKind.Name)
        {
            throw Unexpected("a type-system keyword behind \"extend\"");
        }

        var header = new DefinitionHeader(start.Location, description, isExtension);
        DefinitionNode? definition = Ascii(TextOf(keyword)) switch
        {
            "schema" => ParseSchema(header),
            "scalar" => ParseScalar(header),
            "type" => ParseObjectType(header),
            "interface" => ParseInterface(header),
            "union" => ParseUnion(header),
            "enum" => ParseEnum(header),
            "input" => ParseInputObject(header),
            "directive" when !isExtension => ParseDirectiveDefinition(header),
            _ => null,
        };
        return definition ?? throw Unexpected(isExtension ? "a type-system keyword behind \"extend\"" : "a definition");
    }

    private TypeSystemDefinitionNode ParseSchema(DefinitionHeader header)
    {
        Token keyword = Expect(TokenKind.Name);
        DirectiveNode[] directives = ParseDirectives(isConstant: true);
        bool optional = header.IsExtension && directives.Length > 0;
        OperationTypeDefinitionNode[] operations = optional && _token.Kind != TokenKind.LeftBrace
            ? []
            : ParseMany(TokenKind.LeftBrace, static (ref Parser parser) => parser.ParseOperationTypeDefinition(), TokenKind.RightBrace);
        return header.IsExtension
            ? new SchemaExtensionNode(header.Location, directives, operations)
            : new SchemaDefinitionNode(keyword.Location, header.Description, directives, operations);
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        SourceLocation location = _token.Location;
        if (!TryParseOperationType(out OperationType operation))
        {
            throw Unexpected("\"query\", \"mutation\" or \"subscription\"");
        }

        Advance();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode(location, operation, ParseNamedType());
    }

    private ScalarTypeDefinitionNode ParseScalar(DefinitionHeader header)
    {
        string name = ParseTypeName();
        DirectiveNode[] directives = ParseDirectives(isConstant: true);
        RequireContent(header, directives.Length);
        return new ScalarTypeDefinitionNode(header.Location, header.Description, name, header.IsExtension, directives);
    }

    private ObjectTypeDefinitionNode ParseObjectType(DefinitionHeader header)
    {
        string name = ParseTypeName();
        NamedTypeNode[] interfaces = ParseImplementedInterfaces();
        DirectiveNode[] directives = ParseDirectives(isConstant: true);
        FieldDefinitionNode[] fields = ParseFieldsDefinition();
        RequireContent(header, interfaces.Length + directives.Length + fields.Length);
        return new ObjectTypeDefinitionNode(
            header.Location, header.Description, name, header.IsExtension, directives, interfaces, fields);
    }

    private InterfaceTypeDefinitionNode ParseInterface(DefinitionHeader header)
    {
        string name = ParseTypeName();
        NamedTypeNode[] interfaces = ParseImplementedInterfaces();
        DirectiveNode[] directives = ParseDirectives(isConstant: true);
        FieldDefinitionNode[] fields = ParseFieldsDefinition();
        RequireContent(header, interfaces.Length + directives.Length + fields.Length);
        return new InterfaceTypeDefinitionNode(
            header.Location, header.Description, name, header.IsExtension, directives, interfaces, fields);
    }

    private UnionTypeDefinitionNode ParseUnion(DefinitionHeader header)
    {
        string name = ParseTypeName();
        DirectiveNode[] directives = ParseDirectives(isConstant: true);
        NamedTypeNode[] members = Skip(TokenKind.EqualsSign)
            ? ParseSeparated(TokenKind.Pipe, static (ref Parser parser) => parser.ParseNamedType())
            : [];
        RequireContent(header, directives.Length + members.Length);
        return new UnionTypeDefinitionNode(header.Location, header.Description, name, header.IsExtension, directives, members);
    }

    private EnumTypeDefinitionNode ParseEnum(DefinitionHeader header)
    {
        string name = ParseTypeName();
        DirectiveNode[] directives = ParseDirectives(isConstant: true);
        EnumValueDefinitionNode[] values = ParseOptionalMany(
            TokenKind.LeftBrace,
            static (ref Parser parser) => parser.ParseEnumValueDefinition(),
            TokenKind.RightBrace);
        RequireContent(header, directives.Length + values.Length);
        return new EnumTypeDefinitionNode(header.Location, header.Description, name, header.IsExtension, directives, values);
    }

    private InputObjectTypeDefinitionNode ParseInputObject(DefinitionHeader header)
    {
        string name = ParseTypeName();
        DirectiveNode[] directives = ParseDirectives(isConstant: true);
        InputValueDefinitionNode[] fields = ParseOptionalMany(
            TokenKind.LeftBrace,
            static (ref Parser parser) => parser.ParseInputValueDefinition(),
            TokenKind.RightBrace);
        RequireContent(header, directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode(header.Location, header.Description, name, header.IsExtension, directives, fields);
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(DefinitionHeader header)
    {
        Expect(TokenKind.Name);
        Expect(TokenKind.At);
        string name = ParseName();
        InputValueDefinitionNode[] arguments = ParseArgumentsDefinition();
        bool isRepeatable = SkipKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        DirectiveLocation[] locations = ParseSeparated(
            TokenKind.Pipe,
            static (ref Parser parser) => parser.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(header.Location, header.Description, name, arguments, isRepeatable, locations);
    }

    /// <summary>Takes the keyword of a type definition and the name behind it.</summary>
    private string ParseTypeName()
    {
        Expect(TokenKind.Name);
        return ParseName();
    }

    /// <summary>An extension that adds nothing is not in the grammar; an empty definition is, and the schema rules judge it.</summary>
    private readonly void RequireContent(DefinitionHeader header, int parts)
    {
        if (header.IsExtension && parts == 0)
        {
            throw Unexpected("what the extension adds");
        }
    }
}
