using KnowledgeGraph.GraphQL.Execution.Writing;

namespace KnowledgeGraph.GraphQL.Tests.Execution.Writing;

/// <summary>A test of code that only some processors run.</summary>
internal sealed class MaskedVectorFactAttribute : FactAttribute
{
    public MaskedVectorFactAttribute()
    {
        if (!MaskedVector.IsSupported)
        {
            Skip = "The processor has no masked loads of bytes (AVX-512 BW).";
        }
    }
}
