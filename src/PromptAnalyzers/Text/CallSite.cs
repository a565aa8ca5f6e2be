using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>A call, or the making of an object.</summary>
/// <param name="Operation">The operation; an invalid one where the compiler left it unbound (<see cref="UnboundCall"/>).</param>
/// <param name="Method">What is called; the definition of an extension method, for which the receiver is the first argument.</param>
/// <param name="Instance">The object that it is called on; null where there is none.</param>
/// <param name="Arguments">The arguments.</param>
internal readonly record struct CallSite(IOperation Operation, IMethodSymbol Method, IOperation? Instance, ArgumentList Arguments)
{
    public SyntaxNode Syntax => Operation.Syntax;

    /// <summary>Whether several members can be meant that take the value of a missing type for different things: then no more is known than what stands in the other arguments.</summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The initializer of an object that is made; null where there is none.</summary>
    public IObjectOrCollectionInitializerOperation? Initializer => Operation is IObjectCreationOperation creation ? creation.Initializer
        : IsCreation ? Operation.ChildOperations.OfType<IObjectOrCollectionInitializerOperation>().FirstOrDefault() : null;

    /// <summary>Whether an object is made.</summary>
    public bool IsCreation => Method.MethodKind == MethodKind.Constructor && Operation is not IInvocationOperation;

    /// <summary>The call that is made on an object; null where the parent of the expression for that object is none.</summary>
    public static CallSite? On(IOperation? parent, IOperation instance) => parent switch
    {
        IInvocationOperation call => ReferenceEquals(call.Instance, instance) ? Of(call) : null,
        IInvalidOperation => Of(parent) is { Instance: { } receiver } call && ReferenceEquals(receiver, instance) ? call : null,
        _ => null,
    };

    public static CallSite Of(IInvocationOperation call) => new(call, call.TargetMethod, call.Instance, call.Arguments);

    /// <summary>The site that an operation is; null where it is none, or where it cannot be told what is called.</summary>
    public static CallSite? Of(IOperation? operation) => operation switch
    {
        IInvocationOperation call => Of(call),
        IObjectCreationOperation { Constructor: { } constructor } creation => new CallSite(creation, constructor, null, creation.Arguments),
        IInvalidOperation invalid => UnboundCall.Read(invalid),
        _ => null,
    };
}
