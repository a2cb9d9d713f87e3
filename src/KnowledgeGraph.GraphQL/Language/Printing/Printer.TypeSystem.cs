using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Schema, type and directive definitions and their extensions.</summary>
internal sealed partial class Printer
{
    private void WriteTypeSystemDefinition(TypeSystemDefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                WriteSchema("schema", schema.Directives, schema.OperationTypes);
                break;
            case SchemaExtensionNode schema:
                WriteSchema("extend schema", schema.Directives, schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive:
                WriteDirectiveDefinition(directive);
                break;
            case TypeDefinitionNode type:
                _text.Append(type.IsExtension ? "extend " : "");
                WriteTypeDefinition(type);
                break;
        }
    }

    private void WriteSchema(string keyword, IReadOnlyList<DirectiveNode> directives, IReadOnlyList<OperationTypeDefinitionNode> operations)
    {
        _text.Append(keyword);
        WriteDirectives(directives);
        WriteBlock(" {", operations, '}');
    }

    private void WriteOperationType(OperationTypeDefinitionNode node) =>
        _text.Append(node.Operation.ToString().ToLowerInvariant()).Append(": ").Append(node.Type.Name);

    private void WriteTypeDefinition(TypeDefinitionNode definition)
    {
        switch (definition)
        {
            case ScalarTypeDefinitionNode:
                WriteHead("scalar", definition, []);
                break;
            case ObjectTypeDefinitionNode type:
                WriteHead("type", type, type.Interfaces);
                WriteBlock(" {", type.Fields, '}');
                break;
            case InterfaceTypeDefinitionNode type:
                WriteHead("interface", type, type.Interfaces);
                WriteBlock(" {", type.Fields, '}');
                break;
            case UnionTypeDefinitionNode union:
                WriteHead("union", union, []);
                _text.Append(union.MemberTypes.Count == 0 ? "" : " = ");
                WriteList(union.MemberTypes, " | ");
                break;
            case EnumTypeDefinitionNode type:
                WriteHead("enum", type, []);
                WriteBlock(" {", type.Values, '}');
                break;
            case InputObjectTypeDefinitionNode type:
                WriteHead("input", type, []);
                WriteBlock(" {", type.Fields, '}');
                break;
        }
    }

    private void WriteHead(string keyword, TypeDefinitionNode type, IReadOnlyList<NamedTypeNode> interfaces)
    {
        _text.Append(keyword).Append(' ').Append(type.Name).Append(interfaces.Count == 0 ? "" : " implements ");
        WriteList(interfaces, " & ");
        WriteDirectives(type.Directives);
    }

    private void WriteFieldDefinition(FieldDefinitionNode field)
    {
        WriteDescription(field.Description);
        _text.Append(field.Name);
        WriteArgumentsDefinition(field.Arguments);
        _text.Append(": ");
        WriteType(field.Type);
        WriteDirectives(field.Directives);
    }

    private void WriteArgumentsDefinition(IReadOnlyList<InputValueDefinitionNode> arguments)
    {
        if (arguments.Any(argument => argument.Description is not null))
        {
            WriteBlock("(", arguments, ')');
        }
        else if (arguments.Count > 0)
        {
            _text.Append('(');
            WriteList(arguments, ", ");
            _text.Append(')');
        }
    }

    private void WriteInputValueDefinition(InputValueDefinitionNode inputValue)
    {
        WriteDescription(inputValue.Description);
        _text.Append(inputValue.Name).Append(": ");
        WriteType(inputValue.Type);
        WriteDefault(inputValue.DefaultValue);
        WriteDirectives(inputValue.Directives);
    }

    private void WriteEnumValueDefinition(EnumValueDefinitionNode enumValue)
    {
        WriteDescription(enumValue.Description);
        _text.Append(enumValue.Name);
        WriteDirectives(enumValue.Directives);
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        _text.Append("directive @").Append(directive.Name);
        WriteArgumentsDefinition(directive.Arguments);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        _text.AppendJoin(" | ", directive.Locations.Select(location => location.ToGraphQLName()));
    }
}
