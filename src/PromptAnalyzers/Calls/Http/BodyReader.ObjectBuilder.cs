using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PromptAnalyzers.Text;

namespace PromptAnalyzers.Calls.Http;

/// <content>What goes into one object or list, put together.</content>
internal sealed partial class BodyReader
{
    /// <summary>Puts together what goes into one object or list.</summary>
    private sealed class ObjectBuilder(BodyReader reader, SyntaxNode syntax)
    {
        private readonly List<(string Key, BodyValue Value)> _members = [];
        private readonly List<BodyValue> _items = [];
        private bool _isObject;
        private bool _isList;
        private BodyValue? _whole;
        private string? _reason;

        public void Add(Contribution contribution, bool isBody)
        {
            var scope = contribution.Scope;
            switch (contribution.Kind)
            {
                case ContributionKind.Element:
                    AddElement(contribution.Operation, scope);
                    break;
                case ContributionKind.Member:
                    AddMember(contribution, scope);
                    break;
                case ContributionKind.Made:
                    AddMade(contribution.Operation, scope, isBody);
                    break;
                case ContributionKind.Unknown:
                    AddUnknown(OperationFacts.Unwrap(contribution.Operation), contribution, scope, isBody);
                    break;
            }
        }

        public BodyValue Build(ITypeSymbol? type)
        {
            if (_whole is { } whole && !_isObject && !_isList)
            {
                return whole;
            }

            // An object that is changed after it was parsed or serialized.
            if (_whole is { Kind: BodyKind.Object } start)
            {
                _members.InsertRange(0, start.Members.Where(m => !_members.Any(later => later.Key == m.Key)));
                _isObject = true;
            }

            if (_reason is not null)
            {
                var unknown = BodyValue.Unknown(_reason, syntax, BodyShape.KeysOf(type));
                if (!_isObject && !_isList)
                {
                    return unknown;
                }

                if (_isObject)
                {
                    _members.Add((string.Empty, unknown));
                }
                else
                {
                    _items.Add(unknown);
                }
            }

            return _isObject || (!_isList && !BodyShape.IsList(type)) ? BodyValue.Object(_members, syntax) : BodyValue.List(_items, syntax);
        }

        private void AddElement(IOperation element, Scope scope)
        {
            // dictionary.Add("key", value) and { "key", value }
            if (element.Parent is IArgumentOperation { Parent: IInvocationOperation { Arguments.Length: 2, TargetMethod.Name: "Add" or "TryAdd" } add }
                && OperationFacts.IsString(OperationFacts.Unwrap(add.Arguments[0].Value).Type))
            {
                Set(reader.ConstantOf(add.Arguments[0].Value, scope), reader.ReadValue(element, scope));
                return;
            }

            if (OperationFacts.Unwrap(element) is IObjectCreationOperation { Type.Name: "KeyValuePair" or "JProperty", Arguments.Length: 2 } pair)
            {
                Set(reader.ConstantOf(pair.Arguments[0].Value, scope), reader.ReadValue(pair.Arguments[1].Value, scope));
                return;
            }

            _isList = true;
            _items.Add(reader.ReadValue(element, scope));
        }

        private void AddMember(Contribution contribution, Scope scope)
        {
            if (contribution.Member is IPropertySymbol { IsIndexer: true })
            {
                if (contribution.Operation.Parent is IAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: > 0 } keys } })
                {
                    Set(reader.ConstantOf(keys[0].Value, scope), reader.ReadValue(contribution.Operation, scope));
                }

                return;
            }

            if (contribution.Member is not null && BodyShape.KeyOf(contribution.Member) is { } key)
            {
                var isAdded = contribution.Operation.Parent is IArgumentOperation;
                var value = reader.ReadValue(contribution.Operation, scope);
                if (isAdded || (value.Kind != BodyKind.List && BodyShape.IsList(BodyShape.TypeOf(contribution.Member))))
                {
                    Append(key, value);
                }
                else
                {
                    Set(key, value);
                }
            }
        }

        private void AddMade(IOperation made, Scope scope, bool isBody)
        {
            switch (made)
            {
                case IConversionOperation conversion:
                    _whole ??= isBody ? reader.ReadBody(conversion.Operand, scope) : reader.ReadValue(conversion.Operand, scope);
                    break;
                case IObjectCreationOperation creation when MakerOf(creation) is { } maker:
                    _whole ??= reader.ReadMade(maker.Form, maker.Source, scope);
                    break;
                case IObjectCreationOperation { Type: { Name: "JsonArray" or "JArray" or "JObject" } type } creation:
                    _isList |= type.Name != "JObject";
                    _isObject |= type.Name == "JObject";
                    foreach (var argument in creation.Arguments)
                    {
                        foreach (var contribution in reader._contributions.Read(argument.Value, scope))
                        {
                            Add(contribution, isBody);
                        }
                    }

                    break;
                case IObjectCreationOperation { Type: INamedTypeSymbol type } creation:
                    _isObject |= !BodyShape.IsList(type);
                    foreach (var (member, value, inner) in reader.GivenMembers(creation, type, scope))
                    {
                        if (BodyShape.KeyOf(member) is { } key)
                        {
                            Set(key, reader.ReadValue(value, inner));
                        }
                    }

                    break;
                case IInvocationOperation call when MakerOf(call) is { } maker:
                    _whole ??= reader.ReadMade(maker.Form, maker.Source, scope);
                    break;
                default:
                    _reason ??= $"'{OperationFacts.HoleName(made)}'";
                    break;
            }
        }

        private void AddUnknown(IOperation operation, Contribution contribution, Scope scope, bool isBody)
        {
            switch (operation)
            {
                case IAnonymousObjectCreationOperation anonymous:
                    var value = reader.ReadAnonymous(anonymous, scope);
                    _whole = _whole is { } other && other.Members.Length >= value.Members.Length ? other : value;
                    break;
                case var _ when MakerOf(operation) is { } maker:
                    _whole ??= reader.ReadMade(maker.Form, maker.Source, scope);
                    break;
                case IUtf8StringOperation when isBody:
                    _whole ??= reader.ReadJson(operation, scope);
                    break;
                case IInvocationOperation { TargetMethod: { Name: "ToArray", ContainingType.Name: "ReadOnlySpan" or "Span" or "MemoryStream" } } copy when copy.Instance is { } bytes:
                    _whole ??= reader.ReadBody(bytes, scope);
                    break;
                default:
                    _reason ??= contribution.Reason;
                    break;
            }
        }

        private void Set(string? key, BodyValue value)
        {
            _isObject = true;
            var at = _members.FindIndex(m => m.Key == key && m.Key.Length > 0);
            if (at >= 0)
            {
                _members[at] = (_members[at].Key, value);
            }
            else
            {
                _members.Add((key ?? string.Empty, value));
            }
        }

        private void Append(string key, BodyValue value)
        {
            _isObject = true;
            var at = _members.FindIndex(m => m.Key == key);
            var items = value.Kind == BodyKind.List ? value.Items : ImmutableArray.Create(value);
            if (at >= 0)
            {
                var before = _members[at].Value;
                _members[at] = (key, BodyValue.List(before.Kind == BodyKind.List ? before.Items.AddRange(items) : items, before.Syntax));
            }
            else
            {
                _members.Add((key, BodyValue.List(items, value.Syntax)));
            }
        }
    }
}
