namespace CitizenDesk;

internal static class Texts
{
}
