using System.Text;
using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>One printing run: the text so far and the indentation of the current line. Not reusable and not thread-safe.</summary>
internal sealed partial class Printer
{
    private const string IndentationUnit = "  ";

    private readonly StringBuilder _text = new();
    private int _indentation;

    // Bare braces behind "type A" would be read as its fields.
    private bool _shorthandAllowed = true;

    public override string ToString() => _text.ToString();

    public void Write(SyntaxNode node)
    {
        switch (node)
        {
            case DocumentNode document:
                WriteDocument(document);
                break;
            case DefinitionNode definition:
                WriteDefinition(definition);
                break;
            case SelectionSetNode selectionSet:
                WriteSelectionSet(selectionSet);
                break;
            case SelectionNode selection:
                WriteSelection(selection);
                break;
            case ValueNode value:
                WriteValue(value);
                break;
            case TypeNode type:
                WriteType(type);
                break;
            default:
                WritePart(node);
                break;
        }
    }

    private void WritePart(SyntaxNode node)
    {
        switch (node)
        {
            case VariableDefinitionNode variable:
                WriteVariableDefinition(variable);
                break;
            case ArgumentNode argument:
                WriteNamed(argument.Name, argument.Value);
                break;
            case ObjectFieldNode field:
                WriteNamed(field.Name, field.Value);
                break;
            case DirectiveNode directive:
                WriteDirective(directive);
                break;
            case OperationTypeDefinitionNode operationType:
                WriteOperationType(operationType);
                break;
            case FieldDefinitionNode field:
                WriteFieldDefinition(field);
                break;
            case InputValueDefinitionNode inputValue:
                WriteInputValueDefinition(inputValue);
                break;
            case EnumValueDefinitionNode enumValue:
                WriteEnumValueDefinition(enumValue);
                break;
            default:
                throw new ArgumentException($"The printer does not know the node type {node.GetType().Name}.", nameof(node));
        }
    }

    private void WriteDocument(DocumentNode document)
    {
        string separator = "";
        foreach (DefinitionNode definition in document.Definitions)
        {
            _text.Append(separator);
            WriteDefinition(definition);
            _shorthandAllowed = definition is ExecutableDefinitionNode;
            separator = "\n\n";
        }
    }

    private void WriteDefinition(DefinitionNode definition)
    {
        WriteDescription(definition.Description);
        switch (definition)
        {
            case OperationDefinitionNode operation:
                WriteOperation(operation);
                break;
            case FragmentDefinitionNode fragment:
                WriteFragmentDefinition(fragment);
                break;
            case TypeSystemDefinitionNode typeSystem:
                WriteTypeSystemDefinition(typeSystem);
                break;
            default:
                throw new ArgumentException(
                    $"The printer does not know the node type {definition.GetType().Name}.", nameof(definition));
        }
    }

    private void WriteDescription(StringValueNode? description)
    {
        if (description is not null)
        {
            WriteValue(description);
            NewLine();
        }
    }

    private void NewLine()
    {
        _text.Append('\n');
        for (int level = 0; level < _indentation; level++)
        {
            _text.Append(IndentationUnit);
        }
    }

    private void WriteList<T>(IReadOnlyList<T> nodes, string separator)
        where T : SyntaxNode
    {
        for (int index = 0; index < nodes.Count; index++)
        {
            _text.Append(index == 0 ? "" : separator);
            Write(nodes[index]);
        }
    }

    /// <summary>Writes each node on a line of its own between brackets, or nothing when there is none.</summary>
    private void WriteBlock<T>(string open, IReadOnlyList<T> nodes, char close)
        where T : SyntaxNode
    {
        if (nodes.Count == 0)
        {
            return;
        }

        _text.Append(open);
        _indentation++;
        foreach (T node in nodes)
        {
            NewLine();
            Write(node);
        }

        _indentation--;
        NewLine();
        _text.Append(close);
    }
}
