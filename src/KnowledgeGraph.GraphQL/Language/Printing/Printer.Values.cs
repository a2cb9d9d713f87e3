using System.Globalization;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Language.Lexing;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Input values and type references.</summary>
internal sealed partial class Printer
{
    public void WriteQuoted(string value)
    {
        _text.Append('"');
        foreach (char character in value)
        {
            WriteEscaped(character);
        }

        _text.Append('"');
    }

    private void WriteValue(ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable:
                _text.Append('$').Append(variable.Name);
                break;
            case StringValueNode text:
                WriteString(text);
                break;
            case ListValueNode list:
                _text.Append('[');
                WriteList(list.Items, ", ");
                _text.Append(']');
                break;
            case ObjectValueNode @object:
                _text.Append('{');
                WriteList(@object.Fields, ", ");
                _text.Append('}');
                break;
            default:
                _text.Append(ScalarText(value));
                break;
        }
    }

    private static string ScalarText(ValueNode value) => value switch
    {
        IntValueNode integer => integer.Text,
        FloatValueNode number => number.Text,
        BooleanValueNode boolean => boolean.Value ? "true" : "false",
        EnumValueNode enumValue => enumValue.Name,
        NullValueNode => "null",
        _ => throw new ArgumentException($"The printer does not know the node type {value.GetType().Name}.", nameof(value)),
    };

    private void WriteNamed(string name, ValueNode value)
    {
        _text.Append(name).Append(": ");
        WriteValue(value);
    }

    private void WriteType(TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named:
                _text.Append(named.Name);
                break;
            case ListTypeNode list:
                _text.Append('[');
                WriteType(list.ItemType);
                _text.Append(']');
                break;
            case NonNullTypeNode nonNull:
                WriteType(nonNull.InnerType);
                _text.Append('!');
                break;
        }
    }

    private void WriteString(StringValueNode node)
    {
        if (node.IsBlock && SurvivesAsBlock(node.Value))
        {
            WriteBlockString(node.Value);
        }
        else
        {
            WriteQuoted(node.Value);
        }
    }

    /// <summary>A block string cannot hold a carriage return, control characters, blank edges or indentation of its every line.</summary>
    private static bool SurvivesAsBlock(string value) =>
        !value.Any(character => char.IsControl(character) && character is not ('\n' or '\t'))
        && BlockStringIndentation.Remove($"\n{value}\n") == value;

    private void WriteBlockString(string value)
    {
        _text.Append("\"\"\"");
        foreach (string line in value.Split('\n'))
        {
            if (line.Length == 0)
            {
                _text.Append('\n');
                continue;
            }

            NewLine();
            _text.Append(line.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal));
        }

        NewLine();
        _text.Append("\"\"\"");
    }

    private void WriteEscaped(char character)
    {
        switch (character)
        {
            case '"' or '\\':
                _text.Append('\\').Append(character);
                break;
            case '\n':
                _text.Append("\\n");
                break;
            case '\r':
                _text.Append("\\r");
                break;
            case '\t':
                _text.Append("\\t");
                break;
            case < ' ' or '\u007F':
                _text.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
                break;
            default:
                _text.Append(character);
                break;
        }
    }
}
