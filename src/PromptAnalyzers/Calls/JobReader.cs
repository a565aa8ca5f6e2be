using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Calls.Http;
using PromptAnalyzers.Catalogue;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls;

/// <summary>Reads a call that creates a fine-tuning job: base model, validation data and hyperparameters, wherever they stand.</summary>
internal sealed class JobReader(ReadSession session, ApiCatalogue catalogue, PromptFileSet files)
{
    private readonly TextReader _text = new(session, files);
    private readonly ContributionReader _contributions = new(session, catalogue, files);
    private string? _baseModel;
    private bool _hasValidation;
    private bool _isComplete = true;

    public FineTuningCall Read(CallSite call, ImmutableArray<CatalogueEntry> entries, Scope scope)
    {
        var entry = entries.First(static e => e.Kind == EntryKind.Tune && e.Role == "job");
        var hyperparameters = new HyperparameterReader(_contributions);
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is not { } parameter || argument.Kind == ArgumentKind.DefaultValue)
            {
                continue;
            }

            if (BodyReader.IsBody(parameter.Type))
            {
                // Protocol methods take the JSON body itself.
                var body = BodyJob.Read(new BodyReader(session, catalogue, files, scope).ReadBody(argument.Value, scope));
                _baseModel ??= body.BaseModel;
                _hasValidation |= body.HasValidationData == true;
                _isComplete &= body.HasValidationData is not null;
                foreach (var hyperparameter in body.Hyperparameters)
                {
                    hyperparameters.Add(hyperparameter);
                }

                continue;
            }

            hyperparameters.Read(parameter.Name, argument.Value, scope);
            if (!ReadKey(entry, parameter, argument.Value, scope) && parameter.Type is { SpecialType: SpecialType.None, TypeKind: not (TypeKind.Enum or TypeKind.Struct) })
            {
                ReadObject(argument.Value, scope);
            }
        }

        return new FineTuningCall(call.Syntax, entry.DocumentationId, PlatformOf(call, scope), _baseModel, _hasValidation ? true : _isComplete ? false : null)
        {
            Hyperparameters = hyperparameters.Found,
        };
    }

    /// <summary>The platform of what the client was made from; null where that cannot be seen: a client that is handed in may be anybody's.</summary>
    private string? PlatformOf(CallSite call, Scope scope)
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
                    return IsOfOneSdk(contribution.Operation.Type) ? platform : null;
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

    /// <summary>Reads an argument whose meaning the catalogue gives; false for any other.</summary>
    private bool ReadKey(CatalogueEntry entry, IParameterSymbol parameter, IOperation value, Scope scope)
    {
        switch (entry.Parameters.FirstOrDefault(p => p.Ordinal == parameter.Ordinal || (p.Ordinal < 0 && p.Name == parameter.Name))?.Key)
        {
            case "base model":
                SetBaseModel(value, scope);
                return true;
            case "validation file":
                SetValidation(value);
                return true;
            case "training file":
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether a client of unknown origin can only be that of its own SDK: its type specialises another SDK's client.</summary>
    private bool IsOfOneSdk(ITypeSymbol? type) =>
        type is { BaseType: { } general } && catalogue.PlatformOf(type) is { } own && catalogue.PlatformOf(general) is { } other && own != other;

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
                            SetValidation(contribution.Operation);
                        }
                        else if (entry.Role is "job" or "job data")
                        {
                            ReadObject(contribution.Operation, contribution.Scope);
                        }
                    }

                    break;
                case ContributionKind.Made when contribution.Operation is IObjectCreationOperation { Constructor: { } constructor } creation:
                    foreach (var entry in catalogue.Find(constructor).Where(static e => e.Kind == EntryKind.Tune))
                    {
                        foreach (var argument in creation.Arguments.Where(static a => a.Parameter is not null && a.ArgumentKind != ArgumentKind.DefaultValue))
                        {
                            ReadKey(entry, argument.Parameter!, argument.Value, contribution.Scope);
                        }
                    }

                    break;
                case ContributionKind.Unknown or ContributionKind.Element:
                    _isComplete = false;
                    break;
            }
        }
    }

    private void SetValidation(IOperation value) => _hasValidation |= value.ConstantValue is not { HasValue: true, Value: null };

    private void SetBaseModel(IOperation value, Scope scope)
    {
        if (_text.Read(OperationFacts.UnwrapConversions(value), scope).Longest is { HasHoles: false, HasConstant: true } model)
        {
            _baseModel = model.ConstantText;
        }
    }
}
