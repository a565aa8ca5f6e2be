namespace QuietHouse.Constants;

public static class SqlConstants
{
    public const string GET_OPEN_ENTRIES = /*no prompt: sql*/ "SELECT id, book_id, author, body FROM condolence_entry WHERE state = 'NEW' AND book_id = @book ORDER BY created_at LIMIT @limit";
    public const string SET_STATE = /*no prompt: sql*/ "UPDATE condolence_entry SET state = @state, relation = @relation, lang = @lang WHERE id = @id";
}
