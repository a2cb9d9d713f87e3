using KnowledgeGraph.GraphQL.Language.Ast;

namespace KnowledgeGraph.GraphQL.Language.Printing;

/// <summary>Operations, fragments and selections.</summary>
internal sealed partial class Printer
{
    private void WriteOperation(OperationDefinitionNode operation)
    {
        if (!_shorthandAllowed || !IsShorthand(operation))
        {
            _text.Append(operation.Operation.ToString().ToLowerInvariant());
            bool isAnonymous = operation is { Name: null, VariableDefinitions.Count: 0 };
            _text.Append(isAnonymous ? "" : " ").Append(operation.Name);
            WriteVariableDefinitions(operation.VariableDefinitions);
            WriteDirectives(operation.Directives);
            _text.Append(' ');
        }

        WriteSelectionSet(operation.SelectionSet);
    }

    private static bool IsShorthand(OperationDefinitionNode operation) =>
        operation is { Operation: OperationType.Query, Name: null, Description: null, VariableDefinitions.Count: 0, Directives.Count: 0 };

    private void WriteVariableDefinitions(IReadOnlyList<VariableDefinitionNode> variables)
    {
        if (variables.Any(variable => variable.Description is not null))
        {
            WriteBlock("(", variables, ')');
        }
        else if (variables.Count > 0)
        {
            _text.Append('(');
            WriteList(variables, ", ");
            _text.Append(')');
        }
    }

    private void WriteVariableDefinition(VariableDefinitionNode variable)
    {
        WriteDescription(variable.Description);
        _text.Append('$').Append(variable.Name).Append(": ");
        WriteType(variable.Type);
        WriteDefault(variable.DefaultValue);
        WriteDirectives(variable.Directives);
    }

    private void WriteDefault(ValueNode? value)
    {
        if (value is not null)
        {
            _text.Append(" = ");
            WriteValue(value);
        }
    }

    private void WriteFragmentDefinition(FragmentDefinitionNode fragment)
    {
        _text.Append("fragment ").Append(fragment.Name).Append(" on ").Append(fragment.TypeCondition.Name);
        WriteDirectives(fragment.Directives);
        _text.Append(' ');
        WriteSelectionSet(fragment.SelectionSet);
    }

    private void WriteSelectionSet(SelectionSetNode selectionSet) => WriteBlock("{", selectionSet.Selections, '}');

    private void WriteSelection(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                WriteField(field);
                break;
            case FragmentSpreadNode spread:
                _text.Append("...").Append(spread.Name);
                WriteDirectives(spread.Directives);
                break;
            case InlineFragmentNode fragment:
                _text.Append("...").Append(fragment.TypeCondition is null ? "" : " on ").Append(fragment.TypeCondition?.Name);
                WriteDirectives(fragment.Directives);
                _text.Append(' ');
                WriteSelectionSet(fragment.SelectionSet);
                break;
        }
    }

    private void WriteField(FieldNode field)
    {
        _text.Append(field.Alias).Append(field.Alias is null ? "" : ": ").Append(field.Name);
        WriteArguments(field.Arguments);
        WriteDirectives(field.Directives);
        if (field.SelectionSet is not null)
        {
            _text.Append(' ');
            WriteSelectionSet(field.SelectionSet);
        }
    }

    private void WriteArguments(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count > 0)
        {
            _text.Append('(');
            WriteList(arguments, ", ");
            _text.Append(')');
        }
    }

    private void WriteDirectives(IReadOnlyList<DirectiveNode> directives)
    {
        foreach (DirectiveNode directive in directives)
        {
            _text.Append(' ');
            WriteDirective(directive);
        }
    }

    private void WriteDirective(DirectiveNode directive)
    {
        _text.Append('@').Append(directive.Name);
        WriteArguments(directive.Arguments);
    }
}
