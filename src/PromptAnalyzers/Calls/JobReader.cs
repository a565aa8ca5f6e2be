using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>Reads a call that creates a fine-tuning job: base model and validation data, wherever they stand.</summary>
internal sealed class JobReader(ReadSession session, ApiCatalogue catalogue, PromptFileSet files)
{
    private readonly TextReader _text = new(session, files);
    private readonly ContributionReader _contributions = new(session, catalogue);
    private string? _baseModel;
    private bool _hasValidation;
    private bool _isComplete = true;

    public FineTuningCall Read(IInvocationOperation call, ImmutableArray<CatalogueEntry> entries, Scope scope)
    {
        var entry = entries.First(static e => e.Kind == EntryKind.Tune && e.Role == "job");
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.ArgumentKind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            var key = entry.Parameters.FirstOrDefault(p => p.Ordinal == parameter.Ordinal || (p.Ordinal < 0 && p.Name == parameter.Name)).Key ?? string.Empty;
            if (key == "base model")
            {
                SetBaseModel(argument.Value, scope);
            }
            else if (parameter.Type is { SpecialType: SpecialType.None, TypeKind: not (TypeKind.Enum or TypeKind.Struct) })
            {
                ReadObject(argument.Value, scope);
            }
        }

        return new FineTuningCall(call.Syntax, entry.DocumentationId, PlatformOf(call, scope), _baseModel, _hasValidation ? true : _isComplete ? false : null);
    }

    /// <summary>The platform of what the client was made from; null where that cannot be seen: a client that is handed in may be anybody's.</summary>
    private string? PlatformOf(IInvocationOperation call, Scope scope)
    {
        string? platform = null;
        var receiver = call.Instance;
        for (var step = 0; receiver is not null && step < 8; step++)
        {
            IOperation? next = null;
            foreach (var contribution in _contributions.Read(receiver, scope))
            {
                if (contribution.Kind == ContributionKind.Unknown && contribution.Operation is not IInvocationOperation)
                {
                    return null;
                }

                var (member, before) = contribution.Operation switch
                {
                    IObjectCreationOperation creation => ((ISymbol?)creation.Constructor, (IOperation?)null),
                    IInvocationOperation made => (made.TargetMethod, made.Instance),
                    IMemberReferenceOperation reference => (reference.Member, reference.Instance),
                    _ => (null, null),
                };
                if (member is not null && catalogue.PlatformOf(member) is { } own)
                {
                    platform = own;
                }

                (next, scope) = (before ?? next, contribution.Scope);
            }

            receiver = next;
        }

        return platform;
    }

    private void ReadObject(IOperation value, Scope scope)
    {
        foreach (var contribution in _contributions.Read(value, scope))
        {
            switch (contribution.Kind)
            {
                case ContributionKind.Member:
                    foreach (var entry in catalogue.Find(contribution.Member).Where(static e => e.Kind == EntryKind.Tune))
                    {
                        if (entry.Role == "base model")
                        {
                            SetBaseModel(contribution.Operation, contribution.Scope);
                        }
                        else if (entry.Role == "validation file")
                        {
                            _hasValidation |= contribution.Operation.ConstantValue is not { HasValue: true, Value: null };
                        }
                    }

                    break;
                case ContributionKind.Unknown or ContributionKind.Element:
                    _isComplete = false;
                    break;
            }
        }
    }

    private void SetBaseModel(IOperation value, Scope scope)
    {
        if (_text.Read(value, scope).Longest is { HasHoles: false, HasConstant: true } model)
        {
            _baseModel = model.ConstantText;
        }
    }
}
