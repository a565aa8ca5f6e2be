using Microsoft.CodeAnalysis;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>How an expression adds to a message list, an options object or a client.</summary>
internal enum ContributionKind
{
    /// <summary>The object is made: a constructor, factory or conversion.</summary>
    Made,

    /// <summary>A value is put into it: a list element.</summary>
    Element,

    /// <summary>A member of it is set, or a value is added to a member that is a list.</summary>
    Member,

    /// <summary>A method is called on it.</summary>
    Invocation,

    /// <summary>All that was put in so far may be gone: what comes after may be the same again.</summary>
    Emptied,

    /// <summary>Something comes in that cannot be seen.</summary>
    Unknown,
}

/// <summary>One thing that goes into an object before it is used, in the order of the code.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Operation">The making expression, the element, the member's value, or the call.</param>
/// <param name="Member">The member that is set, for <see cref="ContributionKind.Member"/>.</param>
/// <param name="Scope">What parameters are in that operation.</param>
/// <param name="Reason">What cannot be seen, for <see cref="ContributionKind.Unknown"/>.</param>
internal readonly record struct Contribution(ContributionKind Kind, IOperation Operation, ISymbol? Member, Scope Scope, string Reason = "");
