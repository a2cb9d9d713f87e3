using KnowledgeGraph.GraphQL.Errors;
using KnowledgeGraph.GraphQL.Language.Ast;
using KnowledgeGraph.GraphQL.Types;
using KnowledgeGraph.GraphQL.Validation.Limits;
using KnowledgeGraph.GraphQL.Validation.Rules;
using KnowledgeGraph.GraphQL.Validation.Typing;

namespace KnowledgeGraph.GraphQL.Validation;

/// <summary>
/// Decides whether a document may be executed against a schema: every rule of chapter 5 and the server's limits. The answer does not
/// depend on variables, so it may be cached with the text. Safe to call from any thread.
/// </summary>
public static class DocumentValidator
{
    private static readonly ValidationRule[] Rules =
    [
        new ExecutableDefinitions(),
        new OperationTypeExistence(),
        new OperationNameUniqueness(),
        new LoneAnonymousOperation(),
        new SingleRootField(),
        new FieldSelections(),
        new LeafFieldSelections(),
        new ArgumentNames(),
        new ArgumentUniqueness(),
        new RequiredArguments(),
        new FragmentNameUniqueness(),
        new FragmentSpreadTypeExistence(),
        new FragmentsOnCompositeTypes(),
        new FragmentsMustBeUsed(),
        new FragmentSpreadTargetDefined(),
        new FragmentSpreadsMustNotFormCycles(),
        new FragmentSpreadIsPossible(),
        new ValuesOfCorrectType(),
        new InputObjectFieldNames(),
        new InputObjectFieldUniqueness(),
        new InputObjectRequiredFields(),
        new DirectivesAreDefined(),
        new DirectivesAreInValidLocations(),
        new DirectivesAreUniquePerLocation(),
        new VariableUniqueness(),
        new VariablesAreInputTypes(),
        new AllVariableUsesDefined(),
        new AllVariablesUsed(),
        new AllVariableUsagesAreAllowed(),
        new FieldSelectionMerging(),
    ];

    /// <summary>Checks the limits, then, if none is passed, every rule.</summary>
    /// <returns>
    /// Empty if the document may be executed. At most <see cref="ValidationLimits.MaxErrors"/> errors and one that says that more were left
    /// out.
    /// </returns>
    public static IReadOnlyList<GraphQLError> Validate(Schema schema, DocumentNode document, ValidationLimits limits)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(limits);
        TypedDocument typed = TypedDocumentBuilder.Build(schema, document);
        IReadOnlyList<GraphQLError> passedLimits = OperationLimits.Check(typed, limits);
        return passedLimits.Count > 0 ? passedLimits : Check(typed, Rules, limits.MaxErrors);
    }

    /// <summary>Runs some rules alone, in the order given.</summary>
    internal static IReadOnlyList<GraphQLError> Check(TypedDocument document, IReadOnlyList<ValidationRule> rules, int maxErrors)
    {
        var errors = new ValidationErrors(maxErrors);
        foreach (ValidationRule rule in rules)
        {
            if (errors.IsFull)
            {
                break;
            }

            errors.Enter(rule);
            rule.Check(document, errors);
        }

        return errors.ToList();
    }
}
