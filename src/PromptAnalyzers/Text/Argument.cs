using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PromptAnalyzers.Text;

/// <summary>One argument of a call.</summary>
/// <param name="Parameter">The parameter that it is for; null when that is not known.</param>
/// <param name="Value">Its value.</param>
/// <param name="Kind">Whether the code gives it, or the parameter's default does.</param>
internal readonly record struct Argument(IParameterSymbol? Parameter, IOperation Value, ArgumentKind Kind);

/// <summary>The arguments of a call: those that the compiler bound, which are not copied, or those of a call that it left unbound.</summary>
internal readonly struct ArgumentList : IEnumerable<Argument>
{
    public static readonly ArgumentList Empty = ImmutableArray<Argument>.Empty;

    private readonly ImmutableArray<IArgumentOperation> _bound;
    private readonly ImmutableArray<Argument> _unbound;

    private ArgumentList(ImmutableArray<IArgumentOperation> bound, ImmutableArray<Argument> unbound) => (_bound, _unbound) = (bound, unbound);

    public int Length => _bound.IsDefault ? _unbound.IsDefault ? 0 : _unbound.Length : _bound.Length;

    public Argument this[int index] => _bound.IsDefault ? _unbound[index] : new Argument(_bound[index].Parameter, _bound[index].Value, _bound[index].ArgumentKind);

    public static implicit operator ArgumentList(ImmutableArray<IArgumentOperation> bound) => new(bound, default);

    public static implicit operator ArgumentList(ImmutableArray<Argument> unbound) => new(default, unbound);

    /// <summary>The arguments in the order of their parameters.</summary>
    public ArgumentList InOrder() => IsInOrder ? this : this.OrderBy(static a => a.Parameter?.Ordinal ?? 0).ToImmutableArray();

    // As nearly all are.
    private bool IsInOrder
    {
        get
        {
            for (var i = 1; i < Length; i++)
            {
                if ((this[i - 1].Parameter?.Ordinal ?? 0) > (this[i].Parameter?.Ordinal ?? 0))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether any argument is of a kind.</summary>
    public bool Any(Func<Argument, bool> isMeant)
    {
        for (var i = 0; i < Length; i++)
        {
            if (isMeant(this[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value for a parameter; null when there is none.</summary>
    public IOperation? ValueOf(int ordinal)
    {
        for (var i = 0; i < Length; i++)
        {
            if (this[i].Parameter?.Ordinal == ordinal)
            {
                return this[i].Value;
            }
        }

        return null;
    }

    /// <inheritdoc cref="ValueOf(int)"/>
    public IOperation? ValueOf(string parameter)
    {
        for (var i = 0; i < Length; i++)
        {
            if (this[i].Parameter?.Name == parameter)
            {
                return this[i].Value;
            }
        }

        return null;
    }

    public IEnumerator<Argument> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
