using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;

namespace KnowledgeGraph.GraphQL.Validation.Typing;

/// <summary>
/// Walks a document once and looks every name up. Linear in the document; recursion is bounded by the parser's depth limit.
/// </summary>
internal sealed partial class TypedDocumentBuilder
{
    private readonly Schema _schema;
    private readonly TypedDocument _result;
    private DefinitionUses _uses = new();

    private TypedDocumentBuilder(Schema schema, DocumentNode document)
    {
        _schema = schema;
        _result = new TypedDocument(schema, document);
    }

    public static TypedDocument Build(Schema schema, DocumentNode document)
    {
        var builder = new TypedDocumentBuilder(schema, document);
        builder.IndexDefinitions(document);
        builder._result.Operations.ForEach(builder.VisitOperation);
        builder._result.Fragments.ForEach(builder.VisitFragment);
        return builder._result;
    }

    private void IndexDefinitions(DocumentNode document)
    {
        foreach (DefinitionNode definition in document.Definitions)
        {
            if (definition is OperationDefinitionNode operation)
            {
                _result.Operations.Add(operation);
            }
            else if (definition is FragmentDefinitionNode fragment)
            {
                _result.Fragments.Add(fragment);
                _result.FragmentsByName.TryAdd(fragment.Name, fragment);
            }
        }
    }

    private void VisitOperation(OperationDefinitionNode operation)
    {
        _result.Uses[operation] = _uses = new DefinitionUses();
        foreach (VariableDefinitionNode variable in operation.VariableDefinitions)
        {
            GraphQLType? type = InputTypeOf(variable.Type);
            _result.VariableTypes[variable] = type;
            VisitDirectives(variable.Directives, DirectiveLocation.VariableDefinition);
            if (variable.DefaultValue is not null)
            {
                VisitValue(variable.DefaultValue, new ValuePlace(type));
            }
        }

        VisitDirectives(operation.Directives, LocationOf(operation.Operation));
        VisitSelections(operation.SelectionSet, _result.RootTypeOf(operation));
    }

    private void VisitFragment(FragmentDefinitionNode fragment)
    {
        _result.Uses[fragment] = _uses = new DefinitionUses();
        NamedType? type = VisitTypeCondition(fragment.TypeCondition, fragment.Name);
        VisitDirectives(fragment.Directives, DirectiveLocation.FragmentDefinition);
        VisitSelections(fragment.SelectionSet, type as CompositeType);
    }

    private NamedType? VisitTypeCondition(NamedTypeNode condition, string? fragmentName)
    {
        NamedType? type = _schema.FindType(condition.Name);
        _result.TypeConditions.Add(new TypeConditionUse(condition, fragmentName, type));
        return type;
    }

    private void VisitSelections(SelectionSetNode selectionSet, CompositeType? parentType)
    {
        foreach (SelectionNode selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    VisitField(field, parentType);
                    break;
                case FragmentSpreadNode spread:
                    VisitSpread(spread, parentType);
                    break;
                case InlineFragmentNode fragment:
                    VisitInlineFragment(fragment, parentType);
                    break;
            }
        }
    }

    private void VisitField(FieldNode field, CompositeType? parentType)
    {
        OutputField? definition = parentType is null ? null : _schema.FindField(parentType, field.Name);
        var use = new FieldUse(_result.Fields.Count, field, parentType, definition);
        _result.Fields.Add(use);
        _result.FieldsByNode.Add(field, use);
        VisitArguments(field, parentType, field.Arguments, definition?.Arguments);
        VisitDirectives(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is not null)
        {
            VisitSelections(field.SelectionSet, definition?.Type.Named as CompositeType);
        }
    }

    private void VisitSpread(FragmentSpreadNode spread, CompositeType? parentType)
    {
        _uses.Spreads.Add(spread);
        VisitDirectives(spread.Directives, DirectiveLocation.FragmentSpread);
        CompositeType? fragmentType = _result.FragmentsByName.TryGetValue(spread.Name, out FragmentDefinitionNode? fragment)
            ? _schema.FindType(fragment.TypeCondition.Name) as CompositeType
            : null;
        _result.FragmentUses.Add(new FragmentUse(spread, parentType, fragmentType));
    }

    private void VisitInlineFragment(InlineFragmentNode fragment, CompositeType? parentType)
    {
        CompositeType? type = parentType;
        if (fragment.TypeCondition is not null)
        {
            type = VisitTypeCondition(fragment.TypeCondition, fragmentName: null) as CompositeType;
            _result.FragmentUses.Add(new FragmentUse(fragment, parentType, type));
        }

        VisitDirectives(fragment.Directives, DirectiveLocation.InlineFragment);
        VisitSelections(fragment.SelectionSet, type);
    }

    private void VisitDirectives(IReadOnlyList<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.Count == 0)
        {
            return;
        }

        _result.Directives.Add(new DirectivesUse(directives, location));
        foreach (DirectiveNode directive in directives)
        {
            DirectiveDefinition? definition = _schema.FindDirective(directive.Name);
            VisitArguments(directive, null, directive.Arguments, definition?.Arguments);
        }
    }

    private static DirectiveLocation LocationOf(OperationType operation) => operation switch
    {
        OperationType.Query => DirectiveLocation.Query,
        OperationType.Mutation => DirectiveLocation.Mutation,
        _ => DirectiveLocation.Subscription,
    };
}
